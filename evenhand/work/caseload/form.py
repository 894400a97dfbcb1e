"""What every object of the caseload file has in common: no unknown fields, and absent is never null."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator

from evenhand.work.caseload.days import Day
from evenhand.work.caseload.expected import not_as_expected


def _refuse_null(value: Any) -> Any:
    if value is None:
        raise not_as_expected("a value, or no such field at all")
    return value


NeverNull = BeforeValidator(_refuse_null)
OptionalDay = Annotated[Day | None, NeverNull]


def _title(name: str, _: object) -> str:
    return name.rstrip("_").replace("_", " ").capitalize()


class Form(BaseModel):
    """An object of the file. Attributes carry the file's names."""

    model_config = ConfigDict(extra="forbid", frozen=True, field_title_generator=_title)


class Period(Form):
    """Half open: `from` is the first day, `to` the first day after; no `to` is open ended."""

    from_: Day = Field(alias="from")
    to: OptionalDay = None

    @field_validator("to")
    @classmethod
    def after_from(cls, to: date | None, info: ValidationInfo) -> date | None:
        start = info.data.get("from_")
        if to is not None and start is not None and to <= start:
            raise not_as_expected("a day after its from")
        return to
