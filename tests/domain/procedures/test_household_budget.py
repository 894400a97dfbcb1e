"""A budget by headings: what it adds up to, what needs a word, and how a plan rests on it."""

from typing import Any

import pytest

from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands.talks import ProposePlan, QuantifyDebt, RecordNegotiationTalk
from evenhand.domain.opportunity.household_budget import (
    TITLES,
    BudgetLine,
    Group,
    Heading,
    Sums,
    group_of,
    sums_of,
    unusual,
)
from evenhand.domain.opportunity.talks import Willing
from evenhand.domain.opportunity.vocabulary import NoteKind
from tests.domain.talking import FIRST, Talking, talking

WEEKLY, MONTHLY = Frequency.WEEKLY, Frequency.MONTHLY
LINES = (
    BudgetLine(Heading.WAGES, 418_00, WEEKLY),
    BudgetLine(Heading.HOME, 520_00, MONTHLY),
    BudgetLine(Heading.UTILITIES, 100_00, Frequency.FOUR_WEEKLY),
    BudgetLine(Heading.FOOD, 120_00, Frequency.FORTNIGHTLY),
    BudgetLine(Heading.FINES, 12_00, WEEKLY),
)


def proposing(**values: Any) -> ProposePlan:
    given: dict[str, Any] = {"plan": Rung.WITHIN_STEER, "first_on": FIRST, "every": MONTHLY, "budget": LINES, **values}
    return ProposePlan(**given)


def at_the_plan() -> Talking:
    desk = talking()
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    return desk


def test_each_heading_has_a_title_and_a_group() -> None:
    assert set(TITLES) == set(Heading)
    assert {group_of(heading) for heading in Heading} == set(Group)
    assert (group_of(Heading.BENEFITS), group_of(Heading.FOOD), group_of(Heading.FINES)) == tuple(Group)


def test_what_comes_by_the_month_is_a_twelfth_of_the_years_weeks() -> None:
    assert [line.weekly(52) for line in LINES] == [418_00, 120_00, 25_00, 60_00, 12_00]
    assert sums_of(LINES, 52) == Sums(418_00, 205_00, 12_00)


def test_what_nobody_wrote_is_unknown_and_no_priority_debt_beside_essentials_is_none() -> None:
    assert sums_of((), 52) == Sums(None, None, None)
    assert sums_of(LINES[1:2], 52) == Sums(None, 120_00, 0)
    assert sums_of(LINES[:1], 52) == Sums(418_00, None, None)


@pytest.mark.parametrize(
    ("heading", "amount", "says"),
    [
        (Heading.TRAVEL, 170_00, "Travel: £170.00 a week is more than 40% of what comes in."),
        (Heading.FOOD, 10_00, "Food and housekeeping: £10.00 a week is less than 3% of what comes in."),
    ],
)
def test_very_high_and_very_low_amounts_are_told_by_a_proportion(heading: Heading, amount: int, says: str) -> None:
    lines = (*(line for line in LINES if line.heading is not heading), BudgetLine(heading, amount, WEEKLY))

    assert list(unusual(LINES, 418_00, 40, 3, 52)) == []
    assert list(unusual(lines, 418_00, 40, 3, 52)) == [says]


def test_more_going_out_than_comes_in_needs_a_word_and_an_unknown_income_tells_nothing() -> None:
    lines = (BudgetLine(Heading.OTHER_ESSENTIAL, 10_00, WEEKLY), *LINES[1:])

    assert list(unusual(lines, 200_00, 60, 3, 52)) == ["£227.00 a week goes out, and £200.00 comes in."]
    assert list(unusual(lines, None, 40, 3, 52)) == []
    assert list(unusual(LINES[:1], 418_00, 40, 3, 52)) == []


def test_essentials_told_as_one_sum_are_not_taken_for_none() -> None:
    fines = BudgetLine(Heading.FINES, 12_00, WEEKLY)

    assert list(unusual((*LINES[:1], fines), 418_00, 40, 3, 52)) == []


def test_a_plan_rests_on_the_sums_of_its_budget_and_keeps_it() -> None:
    desk = at_the_plan()
    desk.do("propose-plan", proposing())

    kept = desk.talks.plan
    assert kept is not None and kept.means.budget == LINES
    assert (kept.means.net, kept.means.essential, kept.means.priority) == (418_00, 205_00, 12_00)
    record = desk.open("arrears-negotiation").record_of("propose-plan")
    assert record is not None and "fines 12.00 weekly" in dict(record.values)["budget"]


def test_an_offer_is_kept_beside_another_plan() -> None:
    desk = at_the_plan()
    desk.do("propose-plan", proposing(instalment=20_00))

    kept = desk.talks.plan
    assert kept is not None and (kept.means.instalment, kept.terms.rung) == (20_00, Rung.WITHIN_STEER)


def test_an_unusual_amount_needs_a_word_that_is_kept_as_a_note() -> None:
    desk, lines = at_the_plan(), (*LINES[:3], BudgetLine(Heading.FOOD, 5_00, WEEKLY))

    assert desk.refused("propose-plan", proposing(budget=lines)).code == "word-missing"
    desk.do("propose-plan", proposing(budget=lines, budget_reason="They eat at work."))
    assert [note.text for note in desk.state.notes if note.kind is NoteKind.REASON][-1] == "They eat at work."


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"net": 400_00}, "given-twice"),
        ({"essential": 200_00}, "given-twice"),
        ({"priority": 1_00}, "given-twice"),
        ({"budget": (*LINES, LINES[0])}, "heading-twice"),
        ({"instalment": 20_00, "months": 12}, "two-offers"),
    ],
)
def test_nothing_is_given_twice(values: dict[str, Any], code: str) -> None:
    assert at_the_plan().refused("propose-plan", proposing(**values)).code == code


def test_a_sum_stands_where_no_heading_of_it_is_written() -> None:
    desk = at_the_plan()
    desk.do("propose-plan", proposing(budget=LINES[1:4], net=418_00, priority=9_00))

    kept = desk.talks.plan
    assert kept is not None
    assert (kept.means.net, kept.means.essential, kept.means.priority) == (418_00, 205_00, 9_00)
