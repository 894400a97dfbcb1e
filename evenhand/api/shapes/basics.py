"""What every answer is made of."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from evenhand.domain.calendar import DateRange
from evenhand.domain.money import pounds

Pounds = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+\.[0-9]{2}$"), Field(description="In pounds.")]
Unknown = Literal["unknown"]
UNKNOWN: Unknown = "unknown"


class Shape(Schema):
    """An answer, or a part of one."""


class Period(Shape):
    """Half open: `to` is the first day after; without it the period goes on."""

    from_: date = Field(serialization_alias="from")
    to: date | None = None


def period(days: DateRange) -> Period:
    """A range of days."""
    return Period(from_=days.start, to=days.end)


def amount(pence: int | None) -> str | Any:
    """Pence as pounds; unknown is unknown."""
    return UNKNOWN if pence is None else pounds(pence)
