"""What each parent's letter is told of how an opportunity ended."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.opportunity.vocabulary import Service
from evenhand.letters.terms import OwnReason, Result, Ways
from evenhand.work.letters.outcome import EarlyReason, OutcomeFacts, outcome_paying, outcome_receiving
from tests.letters.samples import EVERY_LETTER, KNOWN, PAYING, RECEIVING

ON = date(2017, 10, 9)
DATED = date(2017, 10, 10)
DEFAULTS = ((date(2017, 7, 3), 14_898, 0), (date(2017, 8, 3), 14_898, 9_000))
PASSED = OutcomeFacts(ended="passed", service=Service.DIRECT_PAY, effective_on=ON, deductions_under_way=True)
FAILED = OutcomeFacts(
    ended="failed",
    service=Service.COLLECT_AND_PAY,
    effective_on=ON,
    fees_from=ON,
    defaults=DEFAULTS,
    arrears=True,
    deductions_under_way=True,
)
ASKED = replace(PASSED, ended="ended-early", early_reason="Change to Direct Pay", defaults=DEFAULTS, arrears=True)
BENEFIT = replace(
    PASSED, ended="ended-early", service=Service.COLLECT_AND_PAY, early_reason="On-benefit change", arrears=False
)
CLOSED = replace(BENEFIT, early_reason="Case Closed")

TO_PAYING: dict[str, Any] = KNOWN | PAYING | {"dated": DATED}
TO_RECEIVING: dict[str, Any] = KNOWN | RECEIVING | {"dated": DATED}


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        (PASSED, ""),
        (replace(PASSED, service=Service.COLLECT_AND_PAY, fees_from=ON), "-collected"),
        (FAILED, "-failed"),
        (replace(FAILED, early_reason="Missed Payment/s", defaults=DEFAULTS[:1]), "-failed-early"),
        (ASKED, "-early-direct"),
        (BENEFIT, "-early-benefit"),
        (replace(BENEFIT, early_reason="Paying Parent Nil Assessed"), "-early-nothing-due"),
        (replace(CLOSED, arrears=True), "-closed"),
    ],
)
def test_the_paying_parents_letter_speaks_from_the_facts_and_the_rules(facts: OutcomeFacts, name: str) -> None:
    assert outcome_paying(facts, TO_PAYING, DATED) == EVERY_LETTER[f"CMSL0136{name}"][1]


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        (PASSED, ""),
        (FAILED, "-failed"),
        (ASKED, "-early-direct"),
        (BENEFIT, "-early-change"),
        (CLOSED, "-closed"),
    ],
)
def test_the_receiving_parents_letter_speaks_from_the_facts_and_the_rules(facts: OutcomeFacts, name: str) -> None:
    assert outcome_receiving(facts, TO_RECEIVING, DATED) == EVERY_LETTER[f"CMSL0137{name}"][1]


def test_payments_missed_before_a_request_for_direct_pay_are_not_held_against_anyone() -> None:
    told = outcome_paying(ASKED, TO_PAYING, DATED)

    assert (told.missed, told.own_reason, told.result, told.ways) == ((), None, Result.ENDED_EARLY, Ways.DIRECT)
    assert outcome_receiving(ASKED, TO_RECEIVING, DATED).payments_missed is False


def test_a_default_is_told_beside_the_change_that_ended_it() -> None:
    told = outcome_paying(replace(FAILED, early_reason="On-benefit change"), TO_PAYING, DATED)

    assert (told.own_reason, len(told.missed), told.early) == (OwnReason.BENEFIT, 2, True)


@pytest.mark.parametrize("reason", ["On-benefit change", "Paying Parent Nil Assessed", "Change of Circumstance"])
def test_the_receiving_parent_is_told_of_no_change_in_the_life_of_the_other(reason: EarlyReason) -> None:
    told = outcome_receiving(replace(BENEFIT, early_reason=reason), TO_RECEIVING, DATED)

    assert told == EVERY_LETTER["CMSL0137-early-change"][1]


@pytest.mark.parametrize(
    ("facts", "changed", "says"),
    [
        (PASSED, {"service": Service.UNKNOWN}, "not known yet"),
        (PASSED, {"ended": "ended-early"}, "has the reason"),
        (PASSED, {"early_reason": "Case Closed"}, "ran to its end"),
        (ASKED, {"service": Service.COLLECT_AND_PAY}, "direct pay follows"),
    ],
)
def test_facts_that_do_not_hang_together_make_no_letter(
    facts: OutcomeFacts, changed: dict[str, Any], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        replace(facts, **changed)


def test_a_fee_is_never_told_for_a_case_that_closes() -> None:
    with pytest.raises(ValueError, match="goes on collecting"):
        outcome_paying(replace(CLOSED, fees_from=ON), TO_PAYING, DATED)
