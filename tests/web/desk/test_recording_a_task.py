"""A caseworker records tasks on the page: what is asked, what is refused, and that nothing typed is lost."""

from datetime import date

from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Note
from evenhand.domain.opportunity.vocabulary import OfferAnswer
from evenhand.domain.procedures.known import BenefitStarted
from evenhand.domain.procedures.opening import OFFERS
from evenhand.records.models import Command
from tests.desks import EWA, MONDAY, NOT_REACHED, OFFERED, START, Desk, acceptance, days_pass, sound
from tests.web.desk.page import Form, Page, look, send


def desk_of(office: Desk, *procedures: str) -> str:
    return reverse("request", args=[office.row(office.request(*(procedures or OFFERS)).number)])


def form_of(client: Client, office: Desk, task: str = "answer") -> Form:
    here = desk_of(office)
    return look(client, f"{here}?task={task}").form(here)


def test_an_offer_is_put_and_accepted_on_the_page(office: Desk, amara: Client) -> None:
    here = desk_of(office)
    send(amara, look(amara, here).form(here), wants="direct-pay")
    send(amara, look(amara, here).form(here), claim="none")

    page = send(amara, look(amara, here).form(here), answer="accepts", direct_debit="yes")

    assert "Recorded: Make the offer. Offer accepted." in page.notices
    assert page.heading == "Tell the receiving parent"
    assert office.offer.offer is not None and office.offer.offer.answer is OfferAnswer.ACCEPTS
    sound()


def test_the_first_attempt_and_the_first_collection_are_proposed(office: Desk, amara: Client) -> None:
    form = form_of(amara, office)

    assert [form.values[f"first_attempt_on-{part}"] for part in ("day", "month", "year")] == [["13"], ["2"], ["2017"]]
    assert [form.values[f"first_collection_on-{part}"] for part in ("day", "month")] == [["13"], ["3"]]


def test_an_empty_form_says_what_is_missing_and_records_nothing(office: Desk, amara: Client) -> None:
    before = Command.objects.count()

    page = send(amara, form_of(amara, office))

    assert page.status == 422
    assert page.errors == ["What did the paying parent say: choose one"]
    assert Command.objects.count() == before


def test_a_day_that_is_none_keeps_what_was_typed(office: Desk, amara: Client) -> None:
    form = form_of(amara, office)
    sent = form.filled(answer="accepts", direct_debit="yes", reason="Rang twice.\nSpoke after six.")
    sent |= {"first_collection_on-day": "31", "first_collection_on-month": "2"}

    page = Page(amara.post(form.action, sent))

    assert page.status == 422
    assert page.errors == ["First collection by the method that is not enforced: give a real date, such as 3 4 2017"]
    again = page.form(desk_of(office))
    assert again.values["first_collection_on-day"] == ["31"]
    assert again.values["reason"] == ["Rang twice.\nSpoke after six."]
    assert again.values["answer"] == ["accepts"]


def test_a_refusal_stands_at_its_field_with_the_words_kept(office: Desk, amara: Client) -> None:
    office.up_to_the_answer()
    page = send(
        amara, form_of(amara, office), answer="accepts", direct_debit="no", first_collection_on=START,
    )  # fmt: skip

    assert page.status == 422
    assert page.errors == ["A standing order for all of it is by exception: give the reason."]
    assert 'href="#reason"' in page.html
    assert office.offer.offer is not None and office.offer.offer.answer is None


def test_a_date_outside_its_range_is_refused_with_the_range(office: Desk, amara: Client) -> None:
    office.up_to_the_answer()
    page = send(
        amara, form_of(amara, office), answer="accepts", direct_debit="yes", first_collection_on=date(2017, 2, 1)
    )

    assert page.status == 422
    assert "must be from Tuesday 14 February 2017 to" in page.errors[0]


def test_a_stale_save_shows_who_changed_what_and_keeps_the_words(office: Desk, amara: Client, ewa: Client) -> None:
    form = form_of(amara, office)
    office.tell(BenefitStarted("universal-credit", MONDAY), EWA)

    page = send(amara, form, answer="declines", reason="They said no at once.")

    assert page.status == 409
    assert page.heading == "Not recorded: the case changed while you were typing"
    assert "Benefits changed" in page.text or "benefits changed" in page.text
    assert "They said no at once." in page.text
    assert "Ewa" in page.text
    assert office.state.outcome != "", "the benefit ended the offer, and the late answer did not"


def test_what_was_typed_can_be_recorded_on_the_case_as_it_is_now(office: Desk, amara: Client) -> None:
    office.up_to_the_answer()
    form = form_of(amara, office)
    note = look(amara, reverse("case-notes", args=[office.reference]))
    send(amara, note.form(reverse("case-notes", args=[office.reference])), kind="general", text="Called at four.")

    stale = send(amara, form, answer="declines", reason="They said no.")
    page = send(amara, stale.form(desk_of(office)))

    assert stale.status == 409
    assert page.status == 200
    assert "the paying parent declined" in page.notices


def test_a_form_from_before_the_date_moved_is_not_recorded(office: Desk, amara: Client) -> None:
    form = form_of(amara, office)
    send(amara, look(amara, "/").form(reverse("business-date")), to="day")

    page = send(amara, form, answer="declines")

    assert page.status == 409
    assert "The business date has moved on to 14 February 2017" in page.text


def test_a_double_click_records_once(office: Desk, amara: Client) -> None:
    form = form_of(amara, office)
    sent = form.filled(answer="not-reached")

    first = Page(amara.post(form.action, sent, follow=True))
    second = Page(amara.post(form.action, sent, follow=True))

    assert "The attempt is recorded. “Make the offer” stays open." in first.notices
    assert "nothing was recorded twice" in second.notices
    assert office.offer.offer is not None and office.offer.offer.attempts == 1


def test_the_key_of_a_form_works_for_its_own_words_alone(office: Desk, amara: Client) -> None:
    form = form_of(amara, office)
    amara.post(form.action, form.filled(answer="not-reached"))

    page = Page(amara.post(form.action, form.filled(answer="declines")))

    assert page.status == 422
    assert "This idempotency key was used for another entry" in page.errors[0]


def test_a_note_beside_a_task_is_kept_as_a_note(office: Desk, amara: Client) -> None:
    send(amara, form_of(amara, office, "preference"), wants="direct-pay", note="Prefers to be called after four.")

    assert Note.objects.get().text == "Prefers to be called after four."


def test_a_task_for_another_role_says_for_whom_it_is(office: Desk, signed_in: object, ewa: Client) -> None:
    page = look(ewa, f"{desk_of(office)}?task=answer")

    assert "“Make the offer” is for a caseworker." in page.text
    assert not [form for form in page.forms if "answer" in form.names]


def test_posting_straight_to_a_task_of_another_role_is_refused(office: Desk, amara: Client, ewa: Client) -> None:
    form = form_of(amara, office)

    page = Page(ewa.post(form.action, form.filled(answer="declines")))

    assert page.status == 422
    assert office.offer.offer is not None and office.offer.offer.answer is None


def test_a_task_that_cannot_start_says_what_comes_first(office: Desk, amara: Client) -> None:
    page = look(amara, f"{desk_of(office)}?task=methods")

    assert "cannot start yet. After: Make the offer." in page.text


def test_a_form_without_its_version_is_turned_away(office: Desk, amara: Client) -> None:
    page = Page(amara.post(f"{desk_of(office)}?task=answer", {"answer": "declines"}))

    assert page.status == 400
    assert page.heading == "This form came without its version"


def test_a_done_task_shows_what_was_recorded_and_by_whom(office: Desk, amara: Client) -> None:
    office.up_to_the_answer()

    page = look(amara, f"{desk_of(office)}?task=preference")

    assert "Direct pay Amara, 13 February 2017" in page.text


def test_the_consequence_that_is_shown_is_the_one_that_comes(office: Desk, amara: Client) -> None:
    office.up_to_the_answer()
    page = look(amara, f"{desk_of(office)}?task=answer")

    recorded = office.do("answer", acceptance(date(2017, 3, 13)))

    assert recorded
    assert "Offer accepted. Opportunity from 13 March 2017; the first day after it is 16 September 2017." in page.text


def test_the_words_to_say_hold_the_dates_of_this_case(office: Desk, amara: Client) -> None:
    page = look(amara, f"{desk_of(office)}?task=answer")

    assert "Please tell us by" in page.text
    assert "{" not in page.text


def test_a_reminder_stands_below_why_the_request_was_opened(office: Desk, amara: Client) -> None:
    days_pass(date(2017, 2, 16))
    office.do("answer", NOT_REACHED)
    days_pass(date(2017, 2, 28))

    page = look(amara, desk_of(office))

    assert "opened by the system on 13 February 2017: every criterion is met" in page.text
    assert "No answer yet. Last day to answer: Monday 27 February 2017." in page.text


def test_nobody_is_asked_to_answer_by_a_day_that_is_past(office: Desk, amara: Client) -> None:
    days_pass(date(2017, 2, 16))
    office.do("answer", NOT_REACHED)
    days_pass(date(2017, 2, 27))
    in_time = look(amara, f"{desk_of(office)}?task=answer").text
    days_pass(date(2017, 2, 28))
    after = look(amara, f"{desk_of(office)}?task=answer").text

    assert "Please tell us by Monday 27 February." in in_time
    assert "Please tell us by Thursday 2 March. If we do not hear from you, the offer ends on Friday 3 March." in after


def test_maintenance_is_shown_before_it_is_set_and_no_figure_is_made_up(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()
    here = desk_of(office)
    send(amara, look(amara, f"{here}?task=methods").form(here))
    there = desk_of(office, "perform-calculation")

    page = look(amara, there)
    assert "No figure is made up" in page.text
    assert f"{reverse('calculate')}?case={OFFERED}" in page.links
    assert "a week, basic rate" in page.text
    assert "Paid every month from 3 April 2017" in page.text
    form = page.form(there)
    assert not {"gross_weekly", "on_benefit", "other_children", "effective_on-day"} & set(form.values)

    done = send(amara, form, every="monthly")
    assert "Recorded: Work maintenance out." in done.text


def test_a_late_offer_says_when_it_would_end_if_it_were_made_today(office: Desk, ewa: Client) -> None:
    days_pass(date(2017, 3, 2))

    page = look(ewa, desk_of(office, "late-offer"))

    assert "You have time to think about it. The offer ends on Friday 17 March." in page.text


def test_what_comes_to_an_end_beside_the_request_is_named(office: Desk, amara: Client) -> None:
    days_pass(date(2017, 3, 2))
    here = desk_of(office)

    page = send(amara, look(amara, here).form(here), wants="collect-and-pay")

    assert "“Offer not made in time” cancelled." in page.notices
