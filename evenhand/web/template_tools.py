"""What a template may call beyond Jinja's own: filters by name, and values by name."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from evenhand.web.filters import FILTERS

__all__ = ["FILTERS", "GLOBALS"]


def url(name: str, *args: object) -> str:
    """The address of a page by its name, as templates ask for it: url("case", reference)."""
    return reverse(name, args=args)


GLOBALS: dict[str, Callable[..., Any]] = {"url": url}
