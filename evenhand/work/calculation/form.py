"""What a calculation is asked with."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StrictInt, field_validator

from evenhand.domain.money import pounds
from evenhand.work.calculation.parts import MOST, Child, MethodShare, Opportunity, ScheduleTerms, Some, without_null
from evenhand.work.caseload.amount import AmountOrUnknown
from evenhand.work.caseload.choices import Nation, PayFrequency
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.expected import not_as_expected
from evenhand.work.caseload.form import Form, NeverNull
from evenhand.work.caseload.text import Name

WHOLE = 100


class ReceivingParent(Form):
    model_config = ConfigDict(title="Receiving parent of a calculation", json_schema_extra=without_null)

    reference: Name = Field(description="Names the receiving parent in the answer.")
    service: Literal["collect-and-pay", "direct-pay"] = "collect-and-pay"
    children: Some[Child]
    opportunity: Annotated[Opportunity | None, NeverNull] = Field(
        default=None, description="The accepted opportunity of the paying parent: what is due before its end is free."
    )


class CalculationForm(Form):
    """A paying parent's figures on one day. Amounts are pounds in quotes; unknown is a value where a field takes it."""

    model_config = ConfigDict(title="A calculation", json_schema_extra=without_null)

    on: Day = Field(description="The day on which the calculation takes effect.")
    gross_weekly_income: AmountOrUnknown = Field(description="Unknown leads to the default rate.")
    benefit: Literal["yes", "no", "unknown"] = Field(description="Whether a benefit sets the flat rate.")
    other_children: StrictInt = Field(ge=0, le=MOST, description="Relevant other children.")
    receiving_parents: Some[ReceivingParent]
    methods: Annotated[Some[MethodShare] | None, NeverNull] = Field(
        default=None, description="How the office collects, in each case alike."
    )
    schedule: Annotated[ScheduleTerms | None, NeverNull] = Field(default=None, description="Asks for instalments.")
    net_weekly_income: Annotated[AmountOrUnknown | None, NeverNull] = Field(
        default=None, description="Left out, it is unknown."
    )
    pay_frequency: Annotated[PayFrequency | None, NeverNull] = Field(
        default=None, description="Left out, the limit is tested by the week."
    )
    nation: Nation = Field(default="england-and-wales", description="The bank holidays that apply.")

    @field_validator("receiving_parents")
    @classmethod
    def have_names_of_their_own(cls, parents: tuple[ReceivingParent, ...]) -> tuple[ReceivingParent, ...]:
        if len({parent.reference for parent in parents}) != len(parents):
            raise not_as_expected("a reference of its own for each", found="a reference given twice")
        return parents

    @field_validator("methods")
    @classmethod
    def make_up_the_whole(cls, methods: tuple[MethodShare, ...] | None) -> tuple[MethodShare, ...] | None:
        together = sum(method.share for method in methods or ())
        if methods and together != WHOLE:
            raise not_as_expected("shares that make 1.00", found=f"shares that make {pounds(together)}")
        return methods
