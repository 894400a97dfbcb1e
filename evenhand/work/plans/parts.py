"""The smaller parts of what plans are asked with."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StrictInt, model_validator

from evenhand.work.calculation.parts import MOST, Opportunity, without_null
from evenhand.work.caseload.choices import Household
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.expected import not_as_expected
from evenhand.work.caseload.form import Form, NeverNull
from evenhand.work.caseload.text import Name
from evenhand.work.plans.amount import Written, WrittenOrUnknown

LONGEST = 1200


class OngoingMaintenance(Form):
    model_config = ConfigDict(title="Maintenance that goes on", json_schema_extra=without_null)

    receiving_parent: Name = Field(description="Names the receiving parent in the answer.")
    weekly_maintenance: Written
    service: Literal["collect-and-pay", "direct-pay"] = "collect-and-pay"
    opportunity: Annotated[Opportunity | None, NeverNull] = Field(
        default=None, description="The accepted opportunity of the paying parent: what is due before its end is free."
    )


class Arrears(Form):
    model_config = ConfigDict(title="Arrears of one kind", json_schema_extra=without_null)

    receiving_parent: Annotated[Name | None, NeverNull] = Field(
        default=None, description="To whom they are owed; left out for the Secretary of State."
    )
    owed_to: Literal["receiving-parent", "secretary-of-state"]
    scheme: Literal["2012", "CSA"]
    amount: Written
    from_backdated_change: Written = Field(default=0, description="How much of it a backdated change made.")
    disputed: Written = Field(default=0, description="How much of it is disputed: it is left out of the plans.")

    @model_validator(mode="after")
    def says_to_whom(self) -> "Arrears":
        if (self.receiving_parent is None) == (self.owed_to == "receiving-parent"):
            raise not_as_expected(
                "a receiving_parent where the arrears are owed to one, and only there", found=f'"{self.owed_to}"'
            )
        return self


class Income(Form):
    model_config = ConfigDict(title="Income a week", json_schema_extra=without_null)

    net_weekly: WrittenOrUnknown = Field(description="Net pay: what the limit is a part of.")
    gross_weekly: WrittenOrUnknown = Field(default="unknown", description="Shown on the desk; no plan rests on it.")


class Ending(Form):
    model_config = ConfigDict(title="A part of the spending that ends")

    weekly: Written
    until: Day = Field(description="The first day without it.")


class Spending(Form):
    model_config = ConfigDict(title="Spending a week", json_schema_extra=without_null)

    essential_weekly: WrittenOrUnknown
    priority_debts_weekly: WrittenOrUnknown = 0
    ending: tuple[Ending, ...] = Field(default=(), max_length=MOST, description="Parts of it that are known to end.")


class ChildOfAHousehold(Form):
    model_config = ConfigDict(title="A child who is affected", json_schema_extra=without_null)

    household: Household
    name: Annotated[Name | None, NeverNull] = None


class OwnOffer(Form):
    model_config = ConfigDict(title="The paying parent's own offer", json_schema_extra=without_null)

    instalment: Annotated[Written | None, NeverNull] = Field(
        default=None, description="Arrears with each instalment, beside maintenance."
    )
    months: Annotated[StrictInt | None, NeverNull] = Field(default=None, ge=1, le=LONGEST)

    @model_validator(mode="after")
    def is_one_of_both(self) -> "OwnOffer":
        if (self.instalment is None) == (self.months is None):
            raise not_as_expected("either instalment or months", found="both or neither")
        return self
