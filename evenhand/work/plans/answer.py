"""What plans for arrears answer. Amounts are pounds as text; unknown is a value of its own."""

from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from evenhand.work.calculation.answer import Part, Pounds, Unknown

Fraction = Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]{2}$"), Field(description="1.00 is the whole.")]
PlanId = Literal[
    "in-full",
    "lump-and-within-24-months",
    "by-annual-review",
    "within-24-months",
    "sustainable",
    "own-offer",
    "deferred",
]


class NonNegotiable(Part):
    """Maintenance and its fee up to the annual review."""

    model_config = ConfigDict(title="What cannot be negotiated")

    per_instalment: Pounds
    until: date
    total: Pounds


class Reason(Part):
    model_config = ConfigDict(title="One thing that is said of a plan")

    says: str
    rule: str
    source: str


class PlannedInstalment(Part):
    model_config = ConfigDict(title="Instalment of a plan")

    due_on: date
    maintenance: Pounds
    fee: Pounds
    arrears: Pounds
    charges: Pounds | None = Field(default=None, description="Enforcement charges: only once arrears are cleared.")
    total: Pounds


class PaidTo(Part):
    model_config = ConfigDict(title="Who gets what of the arrears")

    receiving_parent: str | None = None
    owed_to: Literal["receiving-parent", "secretary-of-state"]
    arrears: Pounds
    receiving_parent_fee: Pounds | None = Field(
        default=None, description="Kept of what is paid on, where there is one."
    )
    cleared_on: date | Unknown


class SmallestChange(Part):
    model_config = ConfigDict(title="The least change that makes a plan possible")

    input: str = Field(description="The field of the input.")
    from_: str | None = Field(default=None, alias="from", description="What it is now, where it is given.")
    to: str
    says: str


class IncomeFall(Part):
    model_config = ConfigDict(title="A plan when income falls")

    by: Fraction
    sustainable: bool
    left_over_weekly: Pounds


class OneMissed(Part):
    model_config = ConfigDict(title="A plan when its first instalment is missed and made up at the end")

    ends_on: date | Unknown
    months: int | Unknown


class Stress(Part):
    model_config = ConfigDict(title="What a plan would stand")

    income_falls: tuple[IncomeFall, ...]
    one_missed: OneMissed | None = None


class PlanDue(Part):
    model_config = ConfigDict(title="Plan for arrears")

    id: PlanId
    available: bool | Unknown
    why: tuple[Reason, ...]
    smallest_change: SmallestChange | None = None
    lump_sum: Pounds
    instalment: Pounds | Unknown = Field(description="Arrears and charges with each instalment.")
    instalments: tuple[PlannedInstalment, ...]
    ends_on: date | Unknown
    months: int | Unknown
    breaches_debt_steer: bool | Unknown
    share_of_net_income: Fraction | Unknown
    left_over_weekly: Pounds | Unknown
    survives_income_fall: Fraction | Unknown
    to: tuple[PaidTo, ...]
    stress: Stress
    review_on: date | None = Field(default=None, description="When arrears that wait are looked at again.")


class Plans(Part):
    """Every plan that clears what is owed, and which one is recommended."""

    non_negotiable: NonNegotiable
    arrears_total: Pounds
    enforcement_charges: Pounds | None = None
    from_backdated_change: Pounds | None = Field(default=None, description="Part of the arrears.")
    disputed: Pounds | None = Field(default=None, description="Left out of the plans.")
    disposable_weekly: Pounds | Unknown
    sustainable_weekly: Pounds | Unknown
    plans: tuple[PlanDue, ...]
    recommended: PlanId | Unknown
    objective: str
