from django.urls import URLPattern, URLResolver, path

from evenhand.api.docs import docs
from evenhand.api.v1 import api, no_such_address

urlpatterns: list[URLPattern | URLResolver] = [
    path("docs", docs, name="api-docs"),
    path("v1/", api.urls),
    path("v1/<path:rest>", no_such_address),
]
