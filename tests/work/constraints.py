"""Whether the database itself refuses a row."""

from collections.abc import Callable

from django.db import IntegrityError, transaction


def refuses(write: Callable[[], object]) -> bool:
    """Tried, and taken back where it is refused."""
    try:
        with transaction.atomic():
            write()
    except IntegrityError:
        return True
    return False
