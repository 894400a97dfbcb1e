"""The API's description to browse, from files of our own: nothing is loaded from elsewhere."""

import json

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html

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
<script type="application/json" id="swagger-settings">{settings}</script>
<script src="{bundle}"></script>
<script src="{start}"></script>
</body>
</html>"""


@csp_update({"style-src": "'unsafe-inline'"})  # the viewer sets its own widths
def docs(request: HttpRequest) -> HttpResponse:
    """Needs no key: it says what could be asked, and asks nothing."""
    description = reverse("api-v1:openapi-json")
    settings = json.dumps({"url": description, "layout": "BaseLayout", "deepLinking": True})
    return HttpResponse(
        format_html(
            PAGE,
            icon=static("icon.svg"),
            style=static("ninja/swagger-ui.css"),
            description=description,
            settings=settings,
            bundle=static("ninja/swagger-ui-bundle.js"),
            start=static("ninja/swagger-ui-init.js"),
        )
    )
