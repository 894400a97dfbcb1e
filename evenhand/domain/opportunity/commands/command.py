"""What a person records: the root of all of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """Something a person records on a task."""
