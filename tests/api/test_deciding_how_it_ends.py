"""A decision over the API: a text for each child in the order that the task names, and advice before it is made."""

import pytest
from django.contrib.auth.models import User

from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands.ending import EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.ending_words import EarlyReason, Trigger
from evenhand.work.ending.by_hand import ByHand, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from tests.api.asking import Answer, Person
from tests.desks import AMARA, OFFERED, START, Desk, days_pass, recorded, sound
from tests.offices import key_of
from tests.work.ending.lived import outcome_of, running

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_the_check() -> Desk:
    """An early end whose outcome is recorded, before its check."""
    desk = running()
    days_pass(add_days(START, 7))
    asked = OutcomeAsked(ByHand.EARLY_END, Trigger.MISSED_PAYMENT, START, "They told us.", None, None)
    recorded(open_outcome_by_hand(AMARA, OFFERED, asked))
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.FAIL, EarlyReason.MISSED))
    return desk


def amara() -> Person:
    return Person(key_of(User.objects.get(username="amara")))


def address(desk: Desk) -> str:
    return f"/requests/{desk.row(outcome_of(desk).number)}"


def check(desk: Desk, **values: object) -> Answer:
    told = amara().get(address(desk)).body
    given = {"likely": False, "rejected_reason": "missed", "facts": "One.", "reason": "It was.", **values}
    return amara().post(f"{address(desk)}/tasks/unlikely-check", {"version": told["version"], "values": given})


def test_a_task_names_the_children_and_takes_a_text_for_each_in_that_order(at_the_check: Desk) -> None:
    told = amara().get(address(at_the_check)).body
    task = next(item for item in told["tasks"] if item["id"] == "unlikely-check")
    names = task["lines"]["welfare"]

    assert names[0] == "Mali Lane"
    assert task["asks"]["properties"]["welfare"]["items"]["type"] == "string"
    answer = check(at_the_check, welfare=["The same for each."] * len(names))

    assert answer.status == 200, answer.body
    assert at_the_check.state.decisions[-1].children[0] == "child:1"
    sound()


def test_a_child_without_a_text_is_named(at_the_check: Desk) -> None:
    answer = check(at_the_check, welfare=[])

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "welfare-missing", "welfare")
    assert "each child" in answer.body["sentence"]


def test_advice_is_asked_before_a_decision(at_the_check: Desk) -> None:
    empty = amara().post(f"{address(at_the_check)}/advice", {"question": " "})
    asked = amara().post(f"{address(at_the_check)}/advice", {"question": "May it be excused?"})
    again = amara().post(f"{address(at_the_check)}/advice", {"question": "And this?"})

    assert (empty.status, empty.body["code"]) == (422, "question-needed")
    assert asked.status == 200 and at_the_check.request("advice").parent == outcome_of(at_the_check).number
    assert (again.status, again.body["code"]) == (422, "advice-waits")
