"""What a calculation answers. Amounts are pounds as text; unknown is a value of its own."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Pounds = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+\.[0-9]{2}$"), Field(description="In pounds.")]
Unknown = Literal["unknown"]


class Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class ParentDue(Part):
    model_config = ConfigDict(title="What a receiving parent is due each week")

    reference: str
    weekly_maintenance: Pounds
    collection_fee: Pounds = Field(description="Added to what the paying parent pays.")
    receiving_parent_fee: Pounds = Field(description="Kept of what is paid on.")


class InstalmentDue(Part):
    model_config = ConfigDict(title="Instalment")

    due_on: date
    method: str
    receiving_parent: str
    maintenance: Pounds
    fee: Pounds
    amount: Pounds


class ScheduleDue(Part):
    model_config = ConfigDict(title="Promise-to-pay schedule")

    instalments: tuple[InstalmentDue, ...]
    total: Pounds
    days_not_covered: int = Field(description="Days before the annual review that no whole week of it holds.")


class NormalDeductionDue(Part):
    """Provisional while net earnings are not known."""

    model_config = ConfigDict(title="Normal deduction rate")

    weekly: Pounds
    fortnightly: Pounds
    four_weekly: Pounds
    monthly: Pounds
    protected_earnings: Pounds | Unknown = Field(description="In a pay period.")
    determine_ndr: bool | Unknown = Field(description="Whether a person sets the rate, as it passes the limit.")
    provisional: bool


class Step(Part):
    model_config = ConfigDict(title="One step of the working")

    says: str
    amount: str = Field(description="Pounds, with more places where they are not whole pence; or a fraction.")
    rule: str
    source: str
    receiving_parent: str | None = Field(default=None, description="Whom the step is about, where it is about one.")


class Calculation(Part):
    """Weekly maintenance, fees and, where they are asked for, instalments and deductions, with the working."""

    rate: Literal["nil", "flat", "reduced", "basic", "basic-plus", "default"]
    weekly_maintenance: Pounds
    receiving_parents: tuple[ParentDue, ...]
    paying_parent_pays_weekly: Pounds
    schedule: ScheduleDue | None = None
    normal_deduction: NormalDeductionDue | None = None
    working: tuple[Step, ...]
