"""Dates of the caseload file."""

from datetime import date
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from evenhand.work.caseload.expected import not_as_expected
from evenhand.work.files.values import iso_day


def _day(value: object) -> date:
    try:
        return iso_day(value if isinstance(value, str) else "")
    except ValueError as wrong:
        raise not_as_expected(str(wrong)) from None


Day = Annotated[date, PlainValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
