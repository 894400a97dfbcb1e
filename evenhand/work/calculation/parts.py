"""The smaller parts of what a calculation is asked with."""

from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, ConfigDict, Field, StrictInt, ValidationInfo, field_validator

from evenhand.work.caseload.amount import PerCent
from evenhand.work.caseload.choices import MethodKind, PayFrequency
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.expected import not_as_expected
from evenhand.work.caseload.form import Form

MOST = 50
Item = TypeVar("Item")


def _some(items: tuple[Item, ...]) -> tuple[Item, ...]:
    if not items:
        raise not_as_expected("at least one in the list")
    return items


Some = Annotated[tuple[Item, ...], Field(max_length=MOST, json_schema_extra={"minItems": 1}), AfterValidator(_some)]


def without_null(schema: dict[str, Any]) -> None:
    """Absent is absent in the description too: what may be left out may not be null."""
    for field in schema["properties"].values():
        left = [choice for choice in field.get("anyOf", ()) if choice != {"type": "null"}]
        if len(left) < len(field.get("anyOf", ())):
            del field["anyOf"]
            field.pop("default", None)
            field |= left[0] if len(left) == 1 else {"anyOf": left}


class Child(Form):
    model_config = ConfigDict(title="Child of a calculation")

    nights_a_year: StrictInt = Field(ge=0, le=365, description="Nights a year with the paying parent.")


class Opportunity(Form):
    """Half open: `until` is the first day after."""

    model_config = ConfigDict(title="Accepted opportunity")

    from_: Day = Field(alias="from")
    until: Day

    @field_validator("until")
    @classmethod
    def after_from(cls, until: date, info: ValidationInfo) -> date:
        return _after(until, info)


class MethodShare(Form):
    model_config = ConfigDict(title="Method of payment from and its share")

    kind: MethodKind
    share: PerCent = Field(description="Share of what is due, such as 0.50.")


class ScheduleTerms(Form):
    model_config = ConfigDict(title="Time that a schedule covers")

    from_: Day = Field(alias="from", description="The first collection date.")
    frequency: PayFrequency
    annual_review_on: Day = Field(description="The first day that the schedule does not cover.")

    @field_validator("annual_review_on")
    @classmethod
    def after_from(cls, review: date, info: ValidationInfo) -> date:
        return _after(review, info)


def _after(day: date, info: ValidationInfo) -> date:
    start = info.data.get("from_")
    if start is not None and day <= start:
        raise not_as_expected("a day after its from")
    return day
