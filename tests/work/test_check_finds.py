"""`evenhand check` finds each thing that can be wrong with what is stored. Each is put there by hand."""

from collections.abc import Callable
from datetime import date

import pytest

from evenhand.accounts.models import Method
from evenhand.cases.models import Case, Note, Opportunity
from evenhand.cases.models import Request as RequestRow
from evenhand.domain.opportunity.commands import AnswerOffer, Arrangement, SetMethods
from evenhand.domain.opportunity.vocabulary import OfferAnswer
from evenhand.letters.models import Letter
from evenhand.office.models import Office, Stalled, Timer
from evenhand.people.models import PersonFact
from evenhand.records.models import Event
from evenhand.work.check import findings
from evenhand.work.checks import cases
from tests.desks import MONDAY, Desk, days_pass, offered, open_office, sound
from tests.work.test_records import unguarded

pytestmark = pytest.mark.django_db
NAME = "case 700000000011"
DIFFER = f"{NAME}: the rows differ from what its events say"


def accepted() -> Desk:
    desk = offered().up_to_the_answer()
    desk.accepts()
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    return desk


def found() -> list[str]:
    return list(findings())


def test_an_office_without_cases_is_sound() -> None:
    open_office()

    assert found() == []


def test_a_database_without_an_office_is_sound() -> None:
    assert found() == []


ROWS: dict[str, Callable[[], object]] = {
    "a case column": lambda: Case.objects.update(arrears=1),
    "an assignment": lambda: RequestRow.objects.update(assigned_to="amara"),
    "a letter": lambda: Letter.objects.filter(code="CMSL0138").update(cause="another"),
    "a letter's day": lambda: Letter.objects.update(queued_on=date(2017, 2, 1)),
    "a timer": lambda: Timer.objects.update(due_on=date(2017, 4, 4)),
    "an opportunity": lambda: Opportunity.objects.update(end=date(2017, 10, 8)),
    "a fact": lambda: PersonFact.objects.filter(kind="income").update(value={"gross": 52100, "net": 41800}),
    "a fact's source": lambda: PersonFact.objects.filter(kind="income").update(source="Hearsay"),
    "a note out of nowhere": lambda: Note.objects.create(
        case=Case.objects.get(), number=90, kind="general", on=date(2017, 2, 13), by="amara", text="Rang."
    ),
}


@pytest.mark.parametrize("change", ROWS.values(), ids=ROWS.keys())
def test_rows_that_differ_from_their_events(change: Callable[[], object]) -> None:
    accepted()
    sound()

    change()

    assert found() == [DIFFER]


def test_a_second_open_offer() -> None:
    """As after its table lost its constraint: the second is of a kind that the database does not count."""
    desk = offered()
    row = RequestRow.objects.get(number=desk.offer.number)
    row.id, row.number, row.cause, row.procedure = None, 90, "again", "look-up"  # type: ignore[assignment]
    row.save(force_insert=True)
    assert found() == [DIFFER]
    kept, cases.OFFERS = cases.OFFERS, (*cases.OFFERS, "look-up")
    try:
        assert f"{NAME}: more than one open offer" in found()
    finally:
        cases.OFFERS = kept


def test_shares_that_do_not_make_a_whole() -> None:
    accepted()
    Method.objects.filter(kind="Direct Debit").update(share=40)

    assert found() == [DIFFER, f"{NAME}: the shares of its methods make 90 per cent"]


def test_an_offer_closed_without_an_answer_or_a_resolution() -> None:
    desk = offered()
    number = desk.offer.number
    RequestRow.objects.filter(number=number).update(status="Closed", ending="completed")
    Timer.objects.all().delete()

    assert found() == [
        DIFFER,
        f"{NAME}: offer {number} is closed without an answer",
        f"{NAME}: offer {number} is closed without a resolution",
    ]


def test_an_accepted_offer_without_an_opportunity() -> None:
    desk = accepted()
    number = desk.offer.number
    RequestRow.objects.filter(number=number).update(status="Closed", ending="completed")
    Opportunity.objects.all().delete()

    assert f"{NAME}: offer {number} was accepted and there is no opportunity" in found()


def test_what_follows_by_itself_and_has_not_followed() -> None:
    offered()
    Timer.objects.all().delete()

    assert found() == [DIFFER, f"{NAME}: something that follows by itself has not followed"]


def test_a_stalled_account_is_left_to_who_clears_it() -> None:
    desk = offered()
    days_pass(date(2017, 2, 20))
    Stalled.objects.create(account_id=desk.loaded.ids.account, day=date(2017, 2, 20), step="timers", error="ValueError")
    Timer.objects.filter(why="offer-late").update(due_on=date(2017, 2, 20))
    Timer.objects.filter(why="offer-reminder").delete()

    assert found() == [DIFFER]


def test_rows_that_cannot_be_read() -> None:
    offered()
    RequestRow.objects.update(status="Nonsense")

    assert found() == [f"{NAME}: its rows cannot be read (ValueError)"]


def test_events_that_cannot_be_read() -> None:
    offered()
    with unguarded("event"):
        Event.objects.filter(kind="RequestOpened").update(kind="NeverHeardOf")

    assert found() == [f"{NAME}: its events cannot be read (KeyError)"]


def test_a_case_that_was_never_registered() -> None:
    offered()
    with unguarded("event"):
        Event.objects.filter(kind="CaseRegistered").delete()

    assert f"{NAME}: its events cannot be read (LookupError)" in found()


def test_an_event_that_is_missing() -> None:
    desk = offered().up_to_the_answer()
    with unguarded("event"):
        Event.objects.filter(kind="CallMade").delete()

    count = Event.objects.filter(stream=f"case:{desk.reference}").count()
    assert found() == [f"stream case:{desk.reference}: {count} events, and the last is number {count + 1}"]


def test_a_letter_whose_bytes_changed() -> None:
    accepted()
    days_pass(date(2017, 2, 14))
    letter = Letter.objects.get(code="CMSL0139")
    Letter.objects.filter(id=letter.id).update(pdf=bytes(letter.pdf or b"") + b" ")

    assert found() == [f"letter {letter.id}: its bytes are not the ones that were issued"]


def test_a_timer_that_was_due_and_has_not_fired() -> None:
    offered()
    days_pass(date(2017, 2, 27))
    sound()
    Office.objects.update(business_date=date(2017, 2, 28), opened_on=date(2017, 2, 28))

    assert f"{NAME}: timer offer-late was due on 2017-02-28 and has not fired" in found()


def test_a_day_that_is_being_opened_is_no_finding() -> None:
    """The cycle was interrupted between the close of a day and the next: what is due still fires."""
    offered()
    days_pass(date(2017, 2, 27))
    Office.objects.update(business_date=date(2017, 2, 28))

    assert found() == []


def test_a_timer_set_today_with_a_day_already_past_is_no_finding_until_the_next_day_opens() -> None:
    desk = offered().up_to_the_answer()
    days_pass(date(2017, 3, 1))
    desk.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED, first_attempt_on=MONDAY))

    assert Timer.objects.get(why="offer-withdrawal").due_on == date(2017, 2, 28)
    assert found() == []
    days_pass(date(2017, 3, 2))
    assert desk.offer.resolution == "No Response Received"
    assert found() == []
