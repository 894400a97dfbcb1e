from evenhand.config.settings.environment import ROOT

__all__ = [
    "STATICFILES_DIRS",
    "STATIC_URL",
    "STORAGES",
    "TEMPLATES",
    "WHITENOISE_MAX_AGE",
    "WHITENOISE_USE_FINDERS",
]

_web = ROOT / "evenhand" / "web"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_web / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "evenhand.config.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
        },
    },
]

STATIC_URL = "/static/"
STATICFILES_DIRS = [_web / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "evenhand.config.static_files.FingerprintedStaticFiles"},
}

# Files are served from where they lie, with their digest in the address: a browser may keep them.
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 7 * 24 * 60 * 60
