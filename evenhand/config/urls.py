from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("evenhand.web.urls"))]

if find_spec("evenhand.api") and find_spec("evenhand.api.urls"):
    urlpatterns.insert(0, path("api/", include("evenhand.api.urls")))

handler400 = "evenhand.web.errors.unreadable"
handler404 = "evenhand.web.errors.not_found"
handler500 = "evenhand.web.errors.broken"
