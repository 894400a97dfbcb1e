"""What a person cannot do, and what they are told instead."""

from datetime import date

import pytest

from evenhand.domain.opportunity.commands import (
    Arrangement,
    OrderClaim,
    RecordCall,
    RecordOrderClaim,
    RecordPreference,
    SetMethods,
)
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.vocabulary import NoteKind, Service
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.desk import LONGEST_NOTE, add_note, assign
from evenhand.domain.procedures.permits import permits
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from tests.domain.cases import (
    ADVISER,
    BOOK,
    CASEWORKER,
    LEADER,
    MONDAY,
    NOT_REACHED,
    TOLD,
    Desk,
    accepts,
    at_the_offer,
    explained,
    with_application,
)

DIRECT = RecordPreference(Service.DIRECT_PAY)
AUDITOR = Actor("auditor", frozenset({"auditor"}))


def refuse(desk: Desk, request: Request | int, task: str, command: object, actor: Actor = CASEWORKER) -> Refusal:
    number = request if isinstance(request, int) else request.number
    found = decide(desk.state, number, task, command, actor, BOOK, desk.today)  # type: ignore[arg-type]
    assert isinstance(found, Refusal)
    return found


@pytest.mark.parametrize("actor", [LEADER, ADVISER, AUDITOR])
def test_somebody_in_another_role_is_told_whose_task_it_is(actor: Actor) -> None:
    refused = explained().refused("preference", DIRECT, actor)
    assert (refused.code, refused.steps) == ("role-missing", ("RPO-4", "RPO-6"))
    assert refused.sentence == "“Preferred service” is for a caseworker."


def test_a_task_that_nobody_knows() -> None:
    desk = explained()
    assert refuse(desk, desk.offer, "make-tea", DIRECT).code == "task-unknown"


def test_a_request_that_nobody_knows() -> None:
    assert refuse(explained(), 99, "answer", NOT_REACHED).code == "request-unknown"


def test_an_entry_of_another_task_is_not_taken() -> None:
    desk = explained()
    refused = refuse(desk, desk.offer, "preference", NOT_REACHED)
    assert refused.code == "command-mismatch"
    assert "RecordPreference" in refused.sentence


def test_a_value_that_is_not_offered() -> None:
    refused = explained().refused("preference", RecordPreference(Service.UNKNOWN))
    assert (refused.code, refused.field) == ("value-not-offered", "wants")
    assert refused.sentence.endswith("Choose one of: direct-pay, collect-and-pay.")


def test_a_task_that_is_recorded_already() -> None:
    desk = explained()
    desk.do("preference", DIRECT)
    refused = desk.refused("preference", DIRECT)
    assert (refused.code, refused.sentence) == (
        "task-not-ready",
        "“Preferred service” is recorded already. If it is wrong, undo it or write a note.",
    )


def test_a_task_that_comes_after_another() -> None:
    refused = explained().refused("voluntary-order", RecordOrderClaim(OrderClaim.NONE))
    assert refused.sentence.endswith("cannot start yet. After: Preferred service.")


def test_what_the_system_does_is_not_for_a_person() -> None:
    desk = at_the_offer()
    desk.do("answer", accepts())
    assert refuse(desk, desk.offer, "letters", TOLD).sentence == "The system does “Letters to both parents” by itself."


def test_a_request_that_is_closed_takes_nothing_more() -> None:
    desk = at_the_offer()
    desk.do("answer", NOT_REACHED)
    desk.on(date(2017, 2, 28))
    refused = refuse(desk, desk.offer, "methods", SetMethods(Arrangement.DEDUCTION_ORDER))
    assert (refused.code, refused.sentence) == (
        "request-closed",
        "This request was expired and takes no more entries.",
    )


def test_without_a_rule_on_the_date_nothing_is_decided() -> None:
    desk = explained()
    desk.state = with_application(desk.state, received_on=date(2022, 1, 3))
    refused = desk.refused("preference", DIRECT)
    assert (refused.code, refused.rules) == ("no-rule-in-force", ("R21",))
    assert "2022-01-03" in refused.sentence


def test_what_is_permitted_is_what_is_decided() -> None:
    desk = explained()
    for task in BOOK.procedures[desk.offer.procedure].tasks:
        allowed = permits(desk.state, desk.offer.number, task.id, CASEWORKER, BOOK, MONDAY)
        if isinstance(allowed, Refusal):
            assert refuse(desk, desk.offer, task.id, TOLD) == allowed


def test_a_request_is_given_to_a_colleague_and_back_to_the_queue() -> None:
    desk = explained()
    for name in ("alex", ""):
        found = assign(desk.state, desk.offer.number, name)
        assert isinstance(found, tuple)
        desk.take(found)
        assert desk.offer.assigned_to == name
    assert assign(desk.state, desk.offer.number, "") == ()


def test_a_request_that_is_closed_or_unknown_is_given_to_nobody() -> None:
    desk = explained()
    closed = next(item for item in desk.state.requests if not item.is_open)
    for number, code in ((closed.number, "request-closed"), (99, "request-unknown")):
        refused = assign(desk.state, number, "alex")
        assert isinstance(refused, Refusal) and refused.code == code


def test_a_note_is_written_with_its_number_and_without_the_space_around_it() -> None:
    desk = explained()
    for text in ("First.", "  Second.  "):
        found = add_note(desk.state, NoteKind.GENERAL, text, CASEWORKER, MONDAY)
        assert isinstance(found, tuple)
        desk.take(found)
    assert [(note.number, note.text) for note in desk.state.notes] == [(1, "First."), (2, "Second.")]


@pytest.mark.parametrize(("text", "code"), [(" \n", "text-missing"), ("a" * (LONGEST_NOTE + 1), "text-too-long")])
def test_a_note_without_text_or_with_too_much_is_not_kept(text: str, code: str) -> None:
    refused = add_note(explained().state, NoteKind.GENERAL, text, CASEWORKER, MONDAY)
    assert isinstance(refused, Refusal) and (refused.code, refused.field) == (code, "text")


def test_a_call_outcome_that_is_none() -> None:
    desk = at_the_offer()
    desk.do("answer", accepts())
    assert desk.refused("tell-receiving-parent", RecordCall("perhaps")).code == "value-not-offered"  # type: ignore[arg-type]
