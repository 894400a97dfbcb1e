"""The one place where the databases differ for search by the beginning of a word."""

from django.db import connection
from django.db.models import Q

LAST = "\U0010ffff"


def begins_with(field: str, word: str) -> Q:
    """Rows whose field begins with a word. SQLite uses its index for a range and not for LIKE."""
    if connection.vendor == "sqlite":
        return Q(**{f"{field}__gte": word, f"{field}__lt": word + LAST})
    return Q(**{f"{field}__startswith": word})
