"""What a decision knows of a parent. No name and no address: a decision never needs them."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.vocabulary import Employment


@dataclass(frozen=True)
class Benefit:
    """A benefit in payment, half open. `source` says where we have it from."""

    kind: str
    during: DateRange
    source: str = ""


@dataclass(frozen=True)
class Parent:
    """One human being's facts, as last known.

    Attributes:
        reference: ten digits.
        nation: the calendar that applies: england-and-wales or scotland.
        language, letter_format: how letters are written.
        employment, employer_known: work; which employer is not for a decision to know.
        employer_from: the day on which the employer changed, where that became known.
        benefits: None is unknown; an empty tuple is none.
        gross_weekly, net_weekly: pence; None is unknown. `income_from` is the day from which they hold, if it is known.
        other_children: relevant other children, in their own household; None is unknown.
        in_prison, in_hospital: when, or None.
        returned_on: a letter came back on this day, and no newer address is known.
        address_from: the day from which the present address holds; a letter queued before it is held.
        sources: where each fact comes from, by name.
    """

    reference: str
    nation: str = "england-and-wales"
    language: str = "en"
    letter_format: str = "standard"
    restricted: bool = False
    protection: tuple[str, ...] = ()
    may_pass_on_contact: bool = False
    employment: Employment = Employment.UNKNOWN
    employer_known: bool = False
    benefits: tuple[Benefit, ...] | None = None
    gross_weekly: int | None = None
    net_weekly: int | None = None
    pay_frequency: str = ""
    other_children: int | None = None
    in_prison: DateRange | None = None
    in_hospital: DateRange | None = None
    returned_on: date | None = None
    address_from: date | None = None
    sources: tuple[tuple[str, str], ...] = ()
    version: int = 0
    employer_from: date | None = None
    income_from: date | None = None

    def benefit_on(self, day: date) -> Benefit | None:
        """A benefit in payment on a day; None also where benefits are unknown."""
        return next((benefit for benefit in self.benefits or () if day in benefit.during), None)

    def source(self, fact: str, otherwise: str = "Application") -> str:
        """Where a fact comes from."""
        return dict(self.sources).get(fact, otherwise)
