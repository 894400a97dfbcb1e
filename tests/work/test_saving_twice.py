"""A stale page, a second press, a key that comes back: nothing is recorded twice, nothing is overwritten."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.cases.models import Case
from evenhand.domain.opportunity.commands import RecordPreference
from evenhand.domain.opportunity.vocabulary import NoteKind, Service
from evenhand.domain.procedures.desk import add_note as noted
from evenhand.domain.procedures.known import BenefitStarted
from evenhand.people.models import Person
from evenhand.records.models import Command, Event
from evenhand.work import commands as keys
from evenhand.work import undo as undoing
from evenhand.work.become_known import become_known
from evenhand.work.commands import CommandKey
from evenhand.work.desk import add_note, assign_request
from evenhand.work.record_task import record_task
from evenhand.work.recording import Seen, record
from evenhand.work.undo import undo
from tests.desks import AMARA, EWA, MONDAY, Desk, acceptance, days_pass, hire, offered, recorded, refused, sound, stale

pytestmark = pytest.mark.django_db
DIRECT = RecordPreference(Service.DIRECT_PAY)


def seen(desk: Desk) -> Seen:
    return Seen(desk.state.version, MONDAY)


def test_a_page_drawn_before_somebody_else_saved_is_refused_and_says_what_changed() -> None:
    desk = offered()
    drawn = seen(desk)
    desk.do("preference", DIRECT)

    outcome = stale(desk.try_task("answer", acceptance(), seen=drawn))

    assert outcome.sentence.startswith("This case changed after you opened it.")
    assert "amara: Recorded: Preferred service" in outcome.since
    assert desk.state.opportunity is None
    sound()


def test_a_page_drawn_before_the_day_closed_is_refused() -> None:
    desk = offered()
    drawn = seen(desk)
    days_pass(date(2017, 2, 14))

    outcome = stale(desk.try_task("preference", DIRECT, seen=drawn))

    assert "14 February 2017" in outcome.sentence


def test_a_fresh_page_saves() -> None:
    desk = offered()

    recorded(desk.try_task("preference", DIRECT, seen=seen(desk)))

    assert desk.state.application.paying_parent_wants is Service.DIRECT_PAY


def test_an_assignment_from_a_stale_list_is_refused() -> None:
    desk = offered()
    hire(AMARA)
    drawn = seen(desk)
    recorded(assign_request(AMARA, desk.row(desk.offer.number), "amara"))

    outcome = stale(assign_request(EWA, desk.row(desk.offer.number), "", seen=drawn))

    assert "amara: Request given to amara" in outcome.since
    assert desk.offer.assigned_to == "amara"


def test_a_note_on_a_stale_page_is_kept() -> None:
    desk = offered()
    drawn = seen(desk)
    desk.do("preference", DIRECT)

    recorded(add_note(AMARA, desk.reference, NoteKind.GENERAL, "Rang.", seen=drawn))


def test_pressing_twice_records_once_and_answers_alike() -> None:
    desk = offered()
    key = CommandKey("press-1", {"wants": "direct-pay"})
    first = recorded(desk.try_task("preference", DIRECT, key=key))
    events = Event.objects.count()

    again = recorded(desk.try_task("preference", DIRECT, key=key))

    assert (again.command, dict(again.versions)) == (first.command, dict(first.versions))
    assert (first.replayed, again.replayed) == (False, True)
    assert Event.objects.count() == events
    sound()


def test_the_second_press_at_the_same_moment_waits_and_is_answered_as_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The second did not see the first, which was not recorded yet; the database then refused its key."""
    desk = offered()
    key = CommandKey("press-1", {"wants": "direct-pay"})
    first = recorded(desk.try_task("preference", DIRECT, key=key))
    asked: list[CommandKey] = []
    answered = keys.answered

    def too_early(actor, key):  # type: ignore[no-untyped-def]
        asked.append(key)
        return None if len(asked) == 1 else answered(actor, key)

    monkeypatch.setattr(keys, "answered", too_early)
    again = recorded(record_task(AMARA, desk.row(desk.offer.number), "preference", DIRECT, key=key))

    assert (again.command, again.replayed) == (first.command, True)
    sound()


def test_a_key_with_another_body_is_refused() -> None:
    desk = offered()
    recorded(desk.try_task("preference", DIRECT, key=CommandKey("press-1", {"wants": "direct-pay"})))

    outcome = desk.try_task("answer", acceptance(), key=CommandKey("press-1", {"answer": "accepts"}))

    assert refused(outcome) == "key-reused"
    assert desk.state.opportunity is None


def test_keys_belong_to_who_sends_them() -> None:
    desk = offered()
    recorded(add_note(AMARA, desk.reference, NoteKind.GENERAL, "One.", key=CommandKey("k", "One.")))

    recorded(add_note(EWA, desk.reference, NoteKind.GENERAL, "Two.", key=CommandKey("k", "Two.")))

    assert [note.text for note in desk.state.notes] == ["One.", "Two."]


def test_long_keys_that_begin_alike_are_two_keys() -> None:
    desk = offered()
    for text in ("one", "two"):
        key = CommandKey("k" * 200 + text, text)
        recorded(add_note(AMARA, desk.reference, NoteKind.GENERAL, text, key=key))

    assert [note.text for note in desk.state.notes] == ["one", "two"]


def test_a_refused_entry_may_come_again_under_its_key_once_it_is_right() -> None:
    desk = offered().up_to_the_answer()
    wrong = replace(acceptance(), direct_debit=None)
    key = CommandKey("press-1", "first try")
    assert refused(desk.try_task("answer", wrong, key=key)) == "value-missing"

    recorded(desk.try_task("answer", acceptance(), key=CommandKey("press-1", "second try")))

    assert desk.state.opportunity is not None


def test_a_write_upon_something_that_changed_meanwhile_writes_nothing() -> None:
    """As on a database where two people decide at once: the second finds another version than it read."""
    desk = offered()
    ids, before, commands = desk.loaded.ids, desk.state, Command.objects.count()

    for model, key in ((Case, ids.case), (Person, ids.paying)):

        def slow(state, today, model=model, key=key):  # type: ignore[no-untyped-def]
            model.objects.filter(id=key).update(version=99)
            return noted(state, NoteKind.GENERAL, "Too late.", AMARA, today)

        stale(record(AMARA, "note", [ids.case], slow))

    assert desk.state == before
    assert Command.objects.count() == commands


def test_taking_back_at_the_same_moment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = offered()
    made = desk.do("preference", DIRECT)
    fold = undoing.fold

    def slow(state, case_id, without=()):  # type: ignore[no-untyped-def]
        Case.objects.filter(id=case_id).update(version=99)
        return fold(state, case_id, without)

    monkeypatch.setattr(undoing, "fold", slow)
    stale(undo(AMARA, made.command))

    monkeypatch.undo()
    assert Command.objects.get(id=made.command).undone_by_id is None
    sound()


def test_the_same_fact_twice_under_one_key_is_one_fact() -> None:
    desk = offered()
    known, key = BenefitStarted("universal-credit", MONDAY), CommandKey("f", "uc")
    recorded(become_known(AMARA, desk.reference, known, key=key))

    assert recorded(become_known(AMARA, desk.reference, known, key=key)).replayed
    assert Event.objects.filter(kind="FactLearned").count() == 1
