from django.urls import URLPattern, URLResolver, path

from evenhand.web.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
]
