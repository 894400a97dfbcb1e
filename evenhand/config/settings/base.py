from evenhand.config import keys
from evenhand.config.settings.databases import database
from evenhand.config.settings.environment import ROOT, env

__all__ = [
    "DATABASES",
    "DEBUG",
    "DEFAULT_AUTO_FIELD",
    "INSTALLED_APPS",
    "LANGUAGE_CODE",
    "MIDDLEWARE",
    "ROOT_URLCONF",
    "SECRET_KEY",
    "TIME_ZONE",
    "USE_I18N",
    "USE_TZ",
    "WSGI_APPLICATION",
]

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = keys.load().django_secret
DATABASES = {"default": database(env.str("DATABASE_URL", default=""), ROOT / "var" / "evenhand.sqlite3")}

INSTALLED_APPS = [
    "evenhand.config",
    "evenhand.people",
    "evenhand.cases",
    "evenhand.office",
    "evenhand.accounts",
    "evenhand.letters",
    "evenhand.records",
    "evenhand.insight",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_structlog",
    "django_htmx",
    "csp",
    "axes",
    "ninja",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "evenhand.config.request_log.RequestLog",
    "csp.middleware.CSPMiddleware",
    "evenhand.web.without_cookies.WithoutCookies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "evenhand.config.session_limits.SessionLimits",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "evenhand.web.middleware.DeclaredPages",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "evenhand.config.urls"
WSGI_APPLICATION = "evenhand.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
