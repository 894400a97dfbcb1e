"""What a parent gave the planner, once it can be used: the figures of the plans, and what only the pages tell again."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from evenhand.domain.maintenance.frequency import MONTHS_A_YEAR, WEEKS, Frequency
from evenhand.domain.money import half_up, pounds
from evenhand.work.plans import PlanForm

WEEKS_A_YEAR = 52
LETTERS = "ABCD"
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Owed:
    """What is owed to one parent, in pence; the government's is `state`. `wrong` is what the parent does not accept."""

    parent: str
    pence: int
    old_scheme: bool
    wrong: int = 0


@dataclass(frozen=True)
class Pays:
    """Maintenance for one parent now: pence a week, and whether the office collects it."""

    parent: str
    weekly: int
    collected: bool


@dataclass(frozen=True)
class Given:
    """A parent on a day. Pay, spending and urgent debts are pence a week; None is unknown.

    `ending` is the part of the spending that ends, pence a week, and `ending_on` the first day without it.
    """

    on: date
    first_on: date
    review_on: date
    often: str
    owed: tuple[Owed, ...]
    charges: int
    pays: tuple[Pays, ...]
    pay: int | None
    spending: int | None
    bills: int | None
    lump_sum: int
    offer: int | None
    here: int
    there: int
    nation: str
    review_guessed: bool = False
    ending: int = 0
    ending_on: date | None = None

    @property
    def several(self) -> bool:
        """Whether the other parents have letters."""
        return len(self.pays) > 1

    def figures(self) -> dict[str, Any]:
        """What the API and the command are asked with for the same plans."""
        households = ["paying-parent"] * self.here + ["receiving-parent"] * self.there
        return {
            "on": self.on.isoformat(),
            "annual_review_on": self.review_on.isoformat(),
            "first_payment_on": self.first_on.isoformat(),
            "frequency": self.often,
            "ongoing": [
                {"receiving_parent": each.parent, "weekly_maintenance": pounds(each.weekly),
                 "service": "collect-and-pay" if each.collected else "direct-pay"}
                for each in self.pays
            ],
            "arrears": [_debt(each) for each in self.owed],
            "enforcement_charges": pounds(self.charges),
            "income": {"net_weekly": _known(self.pay)},
            "spending": {
                "essential_weekly": _known(self.spending), "priority_debts_weekly": _known(self.bills),
            } | self._ends(),
            "lump_sum_available": pounds(self.lump_sum),
            "children": [{"household": household} for household in households],
            "nation": self.nation,
        } | ({} if self.offer is None else {"offer": {"instalment": pounds(self.offer)}})  # fmt: skip

    def _ends(self) -> dict[str, Any]:
        if self.ending_on is None or not self.ending:
            return {}
        return {"ending": [{"weekly": pounds(self.ending), "until": self.ending_on.isoformat()}]}

    def form(self) -> PlanForm:
        """The same, ready to be planned with. Errors: pydantic's for what a page lets through and should not."""
        return PlanForm.model_validate(self.figures())


def a_week(pence: int, period: str) -> int:
    """An amount of a period as pence a week, half a penny up. Errors: ValueError for a period that is none."""
    every = Frequency(period)
    if every is Frequency.MONTHLY:
        return half_up(Fraction(pence * MONTHS_A_YEAR, WEEKS_A_YEAR))
    return half_up(Fraction(pence, WEEKS[every]))


def _known(pence: int | None) -> str:
    return UNKNOWN if pence is None else pounds(pence)


def _debt(each: Owed) -> dict[str, str]:
    to = {"owed_to": "receiving-parent", "receiving_parent": each.parent}
    return {
        **(to if each.parent else {"owed_to": "secretary-of-state"}),
        "scheme": "CSA" if each.old_scheme else "2012",
        "amount": pounds(each.pence),
        "disputed": pounds(each.wrong),
    }
