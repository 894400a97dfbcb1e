"""A date as sentences of the office say it."""

from typing import Any


def day(value: Any) -> str:
    """Such as 3 April 2017."""
    return f"{value.day} {value:%B %Y}"
