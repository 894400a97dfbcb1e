from django.db import connection
from django.http import HttpRequest, JsonResponse

from evenhand.web.permissions import open_to_all


@open_to_all
def health(request: HttpRequest) -> JsonResponse:
    """Answers once the database answers: for a proxy, and for whoever waits until the office is open."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "open"})
