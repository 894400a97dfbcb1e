"""What is known of a paying parent's work, income, benefits and household."""

from typing import Annotated

from pydantic import ConfigDict, Field

from evenhand.work.caseload.amount import AmountOrUnknown
from evenhand.work.caseload.choices import EmploymentStatus, Household, PayFrequency
from evenhand.work.caseload.codes import BenefitKind
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.form import Form, NeverNull, Period
from evenhand.work.caseload.text import Name
from evenhand.work.caseload.unknown import ListOrUnknown


class Benefit(Period):
    model_config = ConfigDict(title="Benefit")

    kind: BenefitKind = Field(description="In small letters and hyphens, such as jobseekers-allowance.")


class Stay(Period):
    model_config = ConfigDict(title="Stay in prison or hospital")


class OtherChild(Form):
    model_config = ConfigDict(title="Child of another household")

    name: Name
    date_of_birth: Day
    household: Household


class Circumstances(Form):
    model_config = ConfigDict(title="Circumstances of the paying parent")

    employment: EmploymentStatus
    employer: Annotated[Name | None, NeverNull] = Field(default=None, description="Absent where none is known.")
    benefits: ListOrUnknown[Benefit] = Field(description="An empty list is no benefit; unknown is not no.")
    gross_weekly_income: AmountOrUnknown
    net_weekly_income: AmountOrUnknown
    pay_frequency: PayFrequency
    other_children: tuple[OtherChild, ...]
    prison: Annotated[Stay | None, NeverNull] = None
    hospital: Annotated[Stay | None, NeverNull] = None
