"""A person takes back their own slip: every row and every fact is again as it was."""

from collections.abc import Callable
from datetime import date

import pytest

from evenhand.domain.opportunity.commands import (
    AddressFinding,
    Arrangement,
    LegalFinding,
    OrderClaim,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
    ResolveReturnedLetter,
    SetMethods,
)
from evenhand.domain.opportunity.vocabulary import Employment, NoteKind, PPEligibility, Role, Service
from evenhand.domain.procedures.known import (
    AddressGiven,
    BenefitStarted,
    LegalListed,
    LetterReturned,
    ServiceChosen,
    WentToPrison,
    WorkChanged,
)
from evenhand.letters.models import Letter
from evenhand.people.models import PersonFact
from evenhand.records.models import Audit, Command
from evenhand.work.become_known import become_known
from evenhand.work.desk import add_note, assign_request, override_eligibility
from evenhand.work.letters import issue_letters
from evenhand.work.reading.case_timeline import last_slip
from evenhand.work.reading.case_view import case_of
from evenhand.work.recording import Recorded
from evenhand.work.state.where import where
from evenhand.work.timeline import timeline
from evenhand.work.undo import can_undo, undo
from evenhand.work.visible import Absent
from tests.desks import (
    AMARA,
    BRYN,
    DECLINES,
    EWA,
    MONDAY,
    NOT_REACHED,
    TOLD,
    Desk,
    a_line,
    days_pass,
    hire,
    offered,
    recorded,
    refused,
    sound,
    take,
)
from tests.dump import facts

pytestmark = pytest.mark.django_db
TUESDAY = date(2017, 2, 14)
NEW = AddressGiven(Role.PAYING, "1 New Street\nNowhere", "ZZ99 9ZZ")
NEWER = AddressGiven(Role.PAYING, "2 Newer Street\nNowhere", "ZZ99 9ZZ")

Entry = Callable[[Desk], Recorded]
ENTRIES: dict[str, Entry] = {
    "a preference": lambda desk: desk.do("preference", RecordPreference(Service.COLLECT_AND_PAY)),
    "a claim": lambda desk: desk.do("voluntary-order", RecordOrderClaim(OrderClaim.VOLUNTARY)),
    "a call that nobody took": lambda desk: desk.do("answer", NOT_REACHED),
    "a benefit": lambda desk: desk.tell(BenefitStarted("universal-credit", MONDAY)),
    "a change of work": lambda desk: desk.tell(WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0)),
    "prison": lambda desk: desk.tell(WentToPrison(MONDAY)),
    "a returned letter": lambda desk: desk.tell(LetterReturned(Role.PAYING, MONDAY)),
    "a new address": lambda desk: desk.tell(NEW),
    "the other parent's address": lambda desk: desk.tell(AddressGiven(Role.RECEIVING, "1 Other Row", "ZZ99 9ZZ")),
    "a choice of service": lambda desk: desk.tell(ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY)),
    "the legal list": lambda desk: desk.tell(LegalListed()),
    "a note": lambda desk: recorded(add_note(AMARA, desk.reference, NoteKind.GENERAL, "Rang.")),
    "an override": lambda desk: recorded(
        override_eligibility(AMARA, desk.reference, PPEligibility.NO, "As the file shows.")
    ),
    "an assignment": lambda desk: recorded(assign_request(AMARA, desk.row(desk.offer.number), "amara")),
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES.keys())
@pytest.mark.parametrize("day", [MONDAY, TUESDAY], ids=["on the first day", "on a later day"])
def test_taking_back_restores_every_row(entry: Entry, day: date) -> None:
    desk = offered()
    hire(AMARA)
    if entry is ENTRIES["a claim"]:
        desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    days_pass(day)
    before = facts()

    made = entry(desk)
    changed = facts()
    taken_back = recorded(undo(AMARA, made.command))

    assert changed != before
    assert facts() == before
    assert Command.objects.get(id=made.command).undone_by_id == taken_back.command
    sound()


def after_the_answer(*done: str) -> Desk:
    desk = offered().up_to_the_answer()
    if "accepted" in done:
        desk.accepts()
    if "declined" in done:
        desk.do("answer", DECLINES)
    return desk


LATER_ENTRIES: dict[str, tuple[tuple[str, ...], Entry]] = {
    "an acceptance": ((), lambda desk: desk.accepts()),
    "a refusal": ((), lambda desk: desk.do("answer", DECLINES)),
    "methods after an acceptance": (
        ("accepted",),
        lambda desk: desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT)),
    ),
    "methods after a refusal": (
        ("declined",),
        lambda desk: desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER)),
    ),
    "a call about an acceptance": (("accepted",), lambda desk: desk.do("tell-receiving-parent", TOLD)),
    "a benefit before the start": (
        ("accepted",),
        lambda desk: desk.tell(BenefitStarted("universal-credit", MONDAY)),
    ),
}


@pytest.mark.parametrize(("done", "entry"), LATER_ENTRIES.values(), ids=LATER_ENTRIES.keys())
def test_taking_back_after_the_answer_restores_every_row(done: tuple[str, ...], entry: Entry) -> None:
    desk = after_the_answer(*done)
    before = facts()

    made = entry(desk)
    recorded(undo(AMARA, made.command))

    assert facts() == before
    sound()


def test_a_legal_check_and_what_it_opened_are_taken_back_together() -> None:
    desk = offered()
    desk.tell(LegalListed())
    before = facts()

    made = desk.do("legal-check", RecordLegalCheck(LegalFinding.SISTED, negotiation_failed=True))
    recorded(undo(AMARA, made.command))

    assert facts() == before
    sound()


def test_what_a_returned_letter_decided_is_taken_back_and_decided_otherwise() -> None:
    desk = offered()
    days_pass(TUESDAY)
    desk.tell(LetterReturned(Role.PAYING, TUESDAY))
    made = desk.do("returned-letter", ResolveReturnedLetter(AddressFinding.NONE))

    recorded(undo(AMARA, made.command))
    desk.tell(NEW)

    assert [letter.code for letter in Letter.objects.all()] == ["PROVISIONAL-NOTE"]
    assert desk.offer.is_open
    sound()


def test_the_last_of_two_entries_goes_first_and_then_the_other() -> None:
    desk = offered()
    start = facts()
    first = desk.tell(BenefitStarted("universal-credit", MONDAY))
    between = facts()
    second = desk.tell(WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0))

    assert refused(undo(AMARA, first.command)) == "not-last"
    recorded(undo(AMARA, second.command))
    assert facts() == between
    recorded(undo(AMARA, first.command))

    assert facts() == start
    sound()


def test_two_addresses_on_one_day_come_back_one_after_the_other() -> None:
    desk = offered()
    days_pass(TUESDAY)
    start, key = facts(), desk.loaded.ids.paying
    first = desk.tell(NEW)
    second = desk.tell(NEWER)
    assert where(key)[0][0] == "2 Newer Street"

    recorded(undo(AMARA, second.command))
    assert where(key)[0][0] == "1 New Street"
    recorded(undo(AMARA, first.command))

    assert where(key)[0][0] == "14 Sample Row"
    assert facts() == start
    assert Audit.objects.filter(did="take back address").count() == 2
    sound()


def test_an_entry_made_again_after_it_was_taken_back_stands() -> None:
    desk = offered().up_to_the_answer()
    first = desk.accepts()
    recorded(undo(AMARA, first.command))

    desk.accepts()

    assert Letter.objects.filter(state="queued").count() == 2
    sound()


def test_a_fact_that_moved_another_case_is_taken_back_on_both() -> None:
    desk = offered()
    take(a_line(12) | {"paying_parent": a_line(11)["paying_parent"], "master_case": a_line(11)["master_case"]})
    other = Desk("700000000012")
    before = facts()

    made = desk.tell(BenefitStarted("universal-credit", MONDAY))
    assert not other.offer.offer or other.offer.offer.answer is not None
    recorded(undo(AMARA, made.command))

    assert facts() == before
    assert other.offer.is_open
    sound()


def test_a_fact_is_not_taken_back_once_something_was_recorded_on_the_other_case() -> None:
    desk = offered()
    take(a_line(12) | {"paying_parent": a_line(11)["paying_parent"], "master_case": a_line(11)["master_case"]})
    made = desk.tell(WorkChanged(Employment.SELF_EMPLOYED))
    Desk("700000000012").do("preference", RecordPreference(Service.DIRECT_PAY))

    assert refused(undo(AMARA, made.command)) == "not-last"


def test_only_who_made_an_entry_takes_it_back() -> None:
    desk = offered()
    made = desk.do("preference", RecordPreference(Service.DIRECT_PAY))

    assert refused(undo(EWA, made.command)) == "not-yours"
    assert can_undo(made.command, AMARA, MONDAY)
    assert not can_undo(made.command, EWA, MONDAY)


def test_an_entry_of_an_earlier_day_stays() -> None:
    desk = offered()
    made = desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    days_pass(TUESDAY)

    assert refused(undo(AMARA, made.command)) == "not-today"


def test_slips_are_taken_back_one_after_another() -> None:
    desk = offered()
    made = [desk.do("preference", RecordPreference(Service.DIRECT_PAY)).command]
    made.append(recorded(add_note(AMARA, desk.reference, NoteKind.GENERAL, "A slip.")).command)

    for command in reversed(made):
        assert last_slip(case_of(desk.case_id, MONDAY), AMARA) == command
        recorded(undo(AMARA, command))
    assert last_slip(case_of(desk.case_id, MONDAY), AMARA) not in made


def test_an_entry_is_taken_back_once() -> None:
    desk = offered()
    made = desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    recorded(undo(AMARA, made.command))

    assert refused(undo(AMARA, made.command)) == "not-undoable"


def test_an_entry_whose_letter_has_left_stays() -> None:
    desk = offered().up_to_the_answer()
    made = desk.accepts()
    issue_letters(MONDAY)

    assert refused(undo(AMARA, made.command)) == "already-sent"


def test_what_the_office_itself_did_is_not_taken_back() -> None:
    offered()
    imported = Command.objects.get(verb="import-caseload")

    assert refused(undo(BRYN, imported.id)) == "not-yours"
    assert isinstance(undo(AMARA, 10**9), Absent)


def test_an_entry_that_changed_nothing_has_nothing_to_take_back() -> None:
    desk = offered()
    desk.tell(LegalListed())
    again = recorded(become_known(AMARA, desk.reference, LegalListed()))

    assert refused(undo(AMARA, again.command)) == "not-undoable"


def test_the_timeline_keeps_the_entry_and_says_that_it_was_taken_back() -> None:
    desk = offered()
    made = desk.do("preference", RecordPreference(Service.COLLECT_AND_PAY))
    recorded(undo(AMARA, made.command))

    lines = timeline(desk.case_id, ())

    assert lines[0].says == "Taken back: the entry before"
    assert all(line.undone for line in lines if line.command == made.command)
    assert any(line.says == "Recorded: Preferred service" for line in lines)


def test_history_of_a_fact_that_stands_is_kept() -> None:
    desk = offered()
    days_pass(TUESDAY)

    desk.tell(BenefitStarted("universal-credit", TUESDAY))

    rows = PersonFact.objects.filter(person=desk.loaded.ids.paying, kind="benefits").order_by("from_on")
    assert [(row.from_on, row.until) for row in rows] == [(MONDAY, TUESDAY), (TUESDAY, None)]
