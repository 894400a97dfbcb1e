"""What plans for arrears are asked with."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, field_validator

from evenhand.work.calculation.parts import MOST, without_null
from evenhand.work.caseload.choices import Nation, PayFrequency
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.expected import not_as_expected
from evenhand.work.caseload.form import Form, NeverNull
from evenhand.work.plans.amount import Written
from evenhand.work.plans.parts import Arrears, ChildOfAHousehold, Income, OngoingMaintenance, OwnOffer, Spending


def _unknown_whole(field: str) -> BeforeValidator:
    """All of it may be unknown, as one word."""

    def read(value: Any) -> Any:
        return {field: value} if value == "unknown" else value

    return BeforeValidator(read)


class PlanForm(Form):
    """A paying parent on the day of an agreement. Amounts are pounds in quotes; unknown is a value."""

    model_config = ConfigDict(title="What plans for arrears start from", json_schema_extra=without_null)

    on: Day = Field(description="The day of the agreement.")
    annual_review_on: Day = Field(description="The next annual review.")
    first_payment_on: Day
    frequency: PayFrequency
    ongoing: tuple[OngoingMaintenance, ...] = Field(max_length=MOST)
    arrears: tuple[Arrears, ...] = Field(max_length=MOST)
    enforcement_charges: Written = 0
    income: Annotated[Income, _unknown_whole("net_weekly")]
    spending: Annotated[Spending | None, NeverNull, _unknown_whole("essential_weekly")] = Field(
        default=None, description="Left out, it is unknown."
    )
    lump_sum_available: Written = Field(default=0, description="What could be paid on the day of the agreement.")
    children: tuple[ChildOfAHousehold, ...] = Field(default=(), max_length=MOST)
    hardship_of_receiving_parent: Literal["yes", "no", "unknown"] = "unknown"
    offer: Annotated[OwnOffer | None, NeverNull] = None
    nation: Nation = Field(default="england-and-wales", description="The bank holidays that apply.")

    @field_validator("ongoing")
    @classmethod
    def have_names_of_their_own(cls, ongoing: tuple[OngoingMaintenance, ...]) -> tuple[OngoingMaintenance, ...]:
        if len({case.receiving_parent for case in ongoing}) != len(ongoing):
            raise not_as_expected("a receiving_parent of its own for each", found="a receiving parent given twice")
        return ongoing
