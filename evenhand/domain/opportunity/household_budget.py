"""What comes in and goes out, by the headings of a standard financial statement. Source: N2, NEG-10.

The headings carry no figures of their own: what is very high or very low is told by a proportion of what comes in.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from evenhand.domain.maintenance.frequency import Frequency, exactly
from evenhand.domain.money import half_up, pounds, spoken
from evenhand.domain.opportunity.asking import asks


class Group(StrEnum):
    """What a heading adds up to."""

    INCOME = "income"
    ESSENTIAL = "essential"
    PRIORITY = "priority"


class Heading(StrEnum):
    """One line of the statement."""

    WAGES = "wages"
    BENEFITS = "benefits"
    PENSION = "pension"
    OTHER_INCOME = "other-income"
    HOME = "home"
    COUNCIL_TAX = "council-tax"
    UTILITIES = "utilities"
    FOOD = "food"
    TRAVEL = "travel"
    CHILDREN = "children"
    HEALTH = "health"
    CLOTHING = "clothing"
    PHONE = "phone"
    INSURANCE = "insurance"
    OTHER_ESSENTIAL = "other-essential"
    HOME_ARREARS = "home-arrears"
    COUNCIL_TAX_ARREARS = "council-tax-arrears"
    UTILITY_ARREARS = "utility-arrears"
    FINES = "fines"
    OTHER_PRIORITY = "other-priority"


TITLES = {
    Heading.WAGES: "Wages, after tax",
    Heading.BENEFITS: "Benefits and tax credits",
    Heading.PENSION: "Pension",
    Heading.OTHER_INCOME: "Other income",
    Heading.HOME: "Home: rent or mortgage",
    Heading.COUNCIL_TAX: "Council tax",
    Heading.UTILITIES: "Gas, electricity, water",
    Heading.FOOD: "Food and housekeeping",
    Heading.TRAVEL: "Travel",
    Heading.CHILDREN: "Children: school, care, contact",
    Heading.HEALTH: "Health and care",
    Heading.CLOTHING: "Clothing and personal",
    Heading.PHONE: "Phone and internet",
    Heading.INSURANCE: "Insurance and pension payments",
    Heading.OTHER_ESSENTIAL: "Other essentials",
    Heading.HOME_ARREARS: "Rent or mortgage behind",
    Heading.COUNCIL_TAX_ARREARS: "Council tax behind",
    Heading.UTILITY_ARREARS: "Gas, electricity, water behind",
    Heading.FINES: "Fines",
    Heading.OTHER_PRIORITY: "Other debts that come first",
}
LAST_OF = {Group.INCOME: Heading.OTHER_INCOME, Group.ESSENTIAL: Heading.OTHER_ESSENTIAL}
BASICS = (Heading.HOME, Heading.UTILITIES, Heading.FOOD)
"""What hardly anybody lives without."""


@dataclass(frozen=True)
class BudgetLine:
    """An amount under a heading, as it comes in or goes out."""

    heading: Heading = asks("Heading", options={str(key): words for key, words in TITLES.items()})
    amount: int = asks("Amount")
    every: Frequency = asks(
        "How often?",
        options={"weekly": "a week", "fortnightly": "two weeks", "four-weekly": "four weeks", "monthly": "a month"},
    )

    def weekly(self, weeks_a_year: int) -> int:
        """What it comes to in a week, half a penny up (M1)."""
        return half_up(Fraction(self.amount) / exactly(1, self.every, weeks_a_year))

    def __str__(self) -> str:
        return f"{self.heading} {pounds(self.amount)} {self.every}"


Lines = tuple[BudgetLine, ...]


@dataclass(frozen=True)
class Sums:
    """A week's income, essential spending and priority debts; None where nothing is written under any heading."""

    income: int | None
    essential: int | None
    priority: int | None


def group_of(heading: Heading) -> Group:
    """The group of a heading: they stand in order."""
    order = tuple(Heading)
    place = order.index(heading)
    return next((group for group, last in LAST_OF.items() if place <= order.index(last)), Group.PRIORITY)


def sums_of(lines: Iterable[BudgetLine], weeks_a_year: int) -> Sums:
    """The sums of the weekly amounts. No priority debt beside essentials is none at all, and not unknown."""
    found: dict[Group, int] = {}
    for line in lines:
        group = group_of(line.heading)
        found[group] = found.get(group, 0) + line.weekly(weeks_a_year)
    nothing = 0 if Group.ESSENTIAL in found else None
    return Sums(found.get(Group.INCOME), found.get(Group.ESSENTIAL), found.get(Group.PRIORITY, nothing))


def unusual(lines: Lines, income: int | None, high: int, low: int, weeks_a_year: int) -> Iterator[str]:
    """What needs a word, in words: beside what comes in, a heading takes very much, or a basic one very little.

    Nothing where nothing is written of spending, or where nobody knows what comes in; and nothing of basic headings
    where essentials stand under none, but as one sum. `high` and `low` are per cents.
    """
    spent = {line.heading: 0 for line in lines if group_of(line.heading) is not Group.INCOME}
    for line in lines:
        if line.heading in spent:
            spent[line.heading] += line.weekly(weeks_a_year)
    if income is None or not spent:
        return
    whole = sum(spent.values())
    if whole > income:
        yield f"{spoken(whole)} a week goes out, and {spoken(income)} comes in."
    yield from (
        f"{TITLES[heading]}: {spoken(pence)} a week is more than {high}% of what comes in."
        for heading, pence in spent.items()
        if pence * 100 > high * income
    )
    apart = any(group_of(heading) is Group.ESSENTIAL for heading in spent)
    yield from (
        f"{TITLES[heading]}: {spoken(spent.get(heading, 0))} a week is less than {low}% of what comes in."
        for heading in BASICS
        if apart and spent.get(heading, 0) * 100 < low * income
    )
