"""The API's description to browse, from files of our own: nothing is loaded from elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, json_script

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evenhand API</title>
<link rel="icon" href="{icon}">
<link rel="stylesheet" href="{style}">
</head>
<body>
<main id="swagger-ui"><p>The description is <a href="{description}">{description}</a>.</p></main>
{settings}
<script src="{bundle}"></script>
<script src="{start}"></script>
</body>
</html>"""


def docs(request: HttpRequest) -> HttpResponse:
    """Needs no key: it says what could be asked, and asks nothing."""
    description = reverse("api-v1:openapi-json")
    settings = {"url": description, "layout": "BaseLayout", "deepLinking": True}
    return HttpResponse(
        format_html(
            PAGE,
            icon=static("icon.svg"),
            style=static("ninja/swagger-ui.css"),
            description=description,
            settings=json_script(settings, "swagger-settings"),
            bundle=static("ninja/swagger-ui-bundle.js"),
            start=static("ninja/swagger-ui-init.js"),
        )
    )
