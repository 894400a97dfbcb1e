"""What keeps a negotiation from being worked out at all."""

from collections.abc import Iterator
from itertools import chain

from evenhand.domain.calendar import add_days, add_months, long_date
from evenhand.domain.maintenance.circumstances import Receiving
from evenhand.domain.maintenance.weekly_fees import outside_the_law
from evenhand.domain.money import spoken
from evenhand.domain.negotiation.situation import Situation
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

WEEK = 7
"""Whatever working days count, the first instalment is due within a week of its day."""


def refused(given: Situation, rules: Rules) -> Refusal | None:
    """The first thing in the way.

    Refusals: first-payment-past; first-payment-late (N9); review-past; review-late; opportunity-outside-law (R21);
    disputed-above-arrears; backdated-above-arrears; ending-above-spending. Errors: NoRuleInForce.
    """
    return next(chain(_days(given, rules), _figures(given), _opportunities(given, rules)), None)


def _days(given: Situation, rules: Rules) -> Iterator[Refusal]:
    on, first, review = long_date(given.on), long_date(given.first_on), long_date(given.review_on)
    late = add_months(given.on, rules.number("negotiation.steer_months", given.on))
    if given.first_on < given.on:
        says = f"The first payment cannot be on {first}: the agreement is on {on}. Give that day or a later one."
        yield Refusal("first-payment-past", says, ("NEG-8",), ("N9",), "first_payment_on")
    if add_days(given.first_on, WEEK) >= late:
        before = long_date(add_days(late, -WEEK))
        says = f"The first payment on {first} comes when all should be paid. Give a day before {before}."
        yield Refusal("first-payment-late", says, ("NEG-9",), ("N9",), "first_payment_on")
    if given.review_on <= given.on:
        says = f"The annual review on {review} is not after the agreement on {on}. Give the day of the next review."
        yield Refusal("review-past", says, ("NEG-8",), ("M2",), "annual_review_on")
    if given.review_on > late:
        says = f"The annual review on {review} is too far away. Give the day of the next review, within the year."
        yield Refusal("review-late", says, ("NEG-8",), ("M2",), "annual_review_on")


def _figures(given: Situation) -> Iterator[Refusal]:
    for debt in given.debts:
        for code, part, word in (
            ("disputed-above-arrears", debt.disputed, "disputed"),
            ("backdated-above-arrears", debt.backdated, "from a backdated change"),
        ):
            if part > debt.pence:
                says = f"{spoken(part)} {word} is more than the arrears of {spoken(debt.pence)}. Give at most those."
                yield Refusal(code, says, ("NEG-2",), ("N3",), "arrears")
    ending = sum(each.weekly for each in given.ending)
    if given.ending and given.spending is not None and ending > given.spending:
        says = (
            f"Commitments that end come to {spoken(ending)} a week, and all spending to {spoken(given.spending)}. "
            "They are a part of the spending: put them into it, or take out what is not."
        )
        yield Refusal("ending-above-spending", says, ("NEG-10",), ("N2",), "spending.ending")


def _opportunities(given: Situation, rules: Rules) -> Iterator[Refusal]:
    for case in given.ongoing:
        found = outside_the_law(Receiving(case.receiving_parent, (0,), case.collected, case.opportunity), rules)
        if found is not None:
            yield Refusal(found.code, found.sentence, found.steps, found.rules, "ongoing")
