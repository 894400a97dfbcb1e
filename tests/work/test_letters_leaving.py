"""Letters leave at the close of a day with the address of that day, are held, or wait for a person."""

import hashlib
from datetime import date
from typing import Any

import pytest

from evenhand.cases.models import Request as RequestRow
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.known import AddressGiven, LetterReturned
from evenhand.letters.models import Letter
from evenhand.records.models import Audit, Outbox
from evenhand.work.letters import issue_letters, preview, release_letter
from evenhand.work.letters import render as rendering
from evenhand.work.visible import Absent
from tests.desks import AMARA, BRYN, EWA, LOWRI, MONDAY, START, Desk, a_line, days_pass, offered, refused, sound, take

pytestmark = pytest.mark.django_db
TUESDAY, WEDNESDAY = date(2017, 2, 14), date(2017, 2, 15)
NEW = AddressGiven(Role.PAYING, "1 New Street\nNowhere", "zz99 9zz")


def accepted(**changes: Any) -> Desk:
    """A case with both letters queued on its first day."""
    desk = offered(**changes).up_to_the_answer()
    desk.accepts(START)
    return desk


def letter(role: str = "paying") -> Letter:
    return Letter.objects.get(role=role)


def states() -> dict[str, str]:
    return {row.role: row.state for row in Letter.objects.all()}


def test_both_letters_leave_at_the_close_of_the_day_and_are_kept_as_they_left() -> None:
    accepted()

    days_pass(TUESDAY)

    paying, receiving = letter("paying"), letter("receiving")
    assert (paying.state, paying.issued_on, paying.address) == (
        "issued",
        MONDAY,
        ["14 Sample Row", "Swansea", "SA1 1AA"],
    )
    assert "Owen Prosser" in paying.html
    assert hashlib.sha256(bytes(paying.pdf or b"")).hexdigest() == paying.sha256
    assert (receiving.language, receiving.address[0]) == ("cy", "3 Example Court")
    assert set(Outbox.objects.values_list("key", flat=True)) == {f"letter:{paying.id}", f"letter:{receiving.id}"}
    sound()


def test_no_letter_says_where_the_other_parent_is() -> None:
    accepted()
    days_pass(TUESDAY)

    for one, other in (("paying", "3 Example Court"), ("receiving", "14 Sample Row")):
        assert other not in letter(one).html
        assert other not in str(letter(one).context)


def test_a_letter_that_left_is_never_made_again() -> None:
    desk = accepted()
    days_pass(TUESDAY)
    kept = letter().html
    desk.tell(NEW)

    days_pass(WEDNESDAY)

    assert letter().html == kept == preview(letter()).html
    assert Letter.objects.filter(role="paying").count() == 1


def test_nothing_leaves_before_its_day() -> None:
    accepted()

    left = issue_letters(date(2017, 2, 12))

    assert (left.issued, left.held, left.by_hand) == (0, 0, 0)
    assert states() == {"paying": "queued", "receiving": "queued"}


def test_a_letter_queued_before_a_change_of_address_is_held_for_a_person() -> None:
    desk = accepted()
    desk.tell(NEW)

    days_pass(TUESDAY)

    assert states() == {"paying": "held", "receiving": "issued"}
    assert letter().why == "The address changed after the letter was queued. Check it, then let it go."
    assert not letter().html
    sound()


def test_a_letter_left_over_from_an_earlier_day_is_held_too() -> None:
    desk = accepted()
    Letter.objects.filter(role="paying").update(queued_on=MONDAY)
    days_pass(TUESDAY)
    Letter.objects.filter(role="paying").update(state="queued", html="", pdf=None)
    desk.tell(NEW)

    days_pass(WEDNESDAY)

    assert letter().state == "held"


def test_a_letter_queued_by_the_new_address_itself_leaves() -> None:
    desk = offered()
    days_pass(TUESDAY)
    desk.tell(LetterReturned(Role.PAYING, TUESDAY))
    desk.tell(NEW)

    days_pass(WEDNESDAY)

    assert (letter().code, letter().state) == ("PROVISIONAL-NOTE", "issued")
    assert letter().address == ["1 New Street", "Nowhere", "ZZ99 9ZZ"]
    sound()


def test_a_held_letter_leaves_with_todays_address_once_a_person_lets_it_go() -> None:
    desk = accepted()
    desk.tell(NEW)
    days_pass(TUESDAY)

    released = release_letter(AMARA, letter().id, send=True)
    days_pass(WEDNESDAY)

    assert isinstance(released, Letter)
    assert (letter().state, letter().issued_on, letter().queued_on) == ("issued", TUESDAY, MONDAY)
    assert letter().address[0] == "1 New Street"
    assert Audit.objects.filter(did="release letter", actor="amara").count() == 1
    sound()


def test_a_released_letter_is_held_again_where_the_address_changes_again() -> None:
    desk = accepted()
    desk.tell(NEW)
    days_pass(TUESDAY)
    release_letter(AMARA, letter().id, send=True)
    desk.tell(LetterReturned(Role.PAYING, TUESDAY))

    days_pass(WEDNESDAY)

    assert (letter().state, letter().why) == ("held", "An earlier letter came back and no new address is known.")


def test_a_held_letter_that_is_cancelled_never_leaves() -> None:
    desk = accepted()
    desk.tell(NEW)
    days_pass(TUESDAY)

    release_letter(EWA, letter().id, send=False)
    days_pass(WEDNESDAY)

    assert (letter().state, letter().issued_on) == ("cancelled", None)
    assert refused(release_letter(EWA, letter().id, send=True)) == "not-held"
    sound()


@pytest.mark.parametrize("form", ["braille", "audio"])
def test_what_we_cannot_make_waits_for_a_person_and_is_never_sent_in_another_form(form: str) -> None:
    accepted(paying_parent__format=form)
    days_pass(TUESDAY)
    waiting = letter()

    assert (waiting.state, waiting.html, waiting.pdf) == ("by-hand", "", None)
    words = preview(waiting)
    assert (words.html, words.pdf) == ("", b"")
    assert "A chance to avoid collection fees and enforcement charges" in words.draft
    assert form in waiting.why.lower()
    assert not Outbox.objects.filter(key=f"letter:{waiting.id}").exists()

    release_letter(AMARA, waiting.id, send=True)

    assert (letter().state, letter().issued_on) == ("issued", TUESDAY)
    assert letter().address == ["14 Sample Row", "Swansea", "SA1 1AA"]
    sound()


def test_a_letter_to_a_returned_address_is_held() -> None:
    desk = accepted()
    desk.tell(LetterReturned(Role.PAYING, MONDAY))

    days_pass(TUESDAY)

    assert states() == {"paying": "held", "receiving": "issued"}


def test_one_letter_that_cannot_be_made_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    accepted()
    compose = rendering.compose

    def poisoned(code: str, *rest: Any) -> Any:
        if code == "CMSL0139":
            raise KeyError("gone")
        return compose(code, *rest)

    monkeypatch.setattr(rendering, "compose", poisoned)
    days_pass(TUESDAY)

    assert states() == {"paying": "by-hand", "receiving": "issued"}
    assert letter().why == "It could not be made: KeyError."


def test_a_case_that_cannot_be_read_stops_no_other_letter() -> None:
    accepted()
    take(a_line(12))
    other = Desk("700000000012").up_to_the_answer()
    other.accepts()
    RequestRow.objects.filter(case__reference="700000000011").update(status="Nonsense")

    left = issue_letters(MONDAY)

    assert (left.issued, left.by_hand) == (2, 2)
    assert set(Letter.objects.filter(case__reference="700000000012").values_list("state", flat=True)) == {"issued"}


def test_a_preview_is_the_letter_that_leaves() -> None:
    accepted()
    before = preview(letter())

    days_pass(TUESDAY)

    assert (before.html, before.pdf) == (letter().html, bytes(letter().pdf or b""))


def test_who_may_let_a_letter_go() -> None:
    desk = offered(receiving_parent__restricted=True)
    restricted = Desk(desk.reference, BRYN).up_to_the_answer()
    restricted.accepts()
    restricted.tell(NEW)
    days_pass(TUESDAY)

    assert isinstance(release_letter(AMARA, letter().id, send=True), Absent)
    assert refused(release_letter(LOWRI, letter().id, send=True)) == "role-missing"
    assert isinstance(release_letter(BRYN, letter().id, send=True), Letter)
