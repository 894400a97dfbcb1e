"""A frozen value with some of its fields changed."""

from typing import Any, TypeVar

Value = TypeVar("Value")


def altered(value: Value, **fields: Any) -> Value:
    """What `dataclasses.replace` gives, several times faster: a case goes through it at every event.

    For values that check nothing when they are made. Errors: TypeError where the value has no such field.
    """
    held = value.__dict__
    if not fields.keys() <= held.keys():
        raise TypeError(f"{type(value).__name__} has no {', '.join(sorted(fields.keys() - held.keys()))}")
    new: Value = object.__new__(type(value))
    new.__dict__.update(held, **fields)
    return new
