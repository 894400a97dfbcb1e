"""On a case: what became known, notes, the welfare of the children, PP Eligibility by hand, taking an entry back."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Note
from evenhand.domain.opportunity.vocabulary import NoteKind, PPEligibility, Role
from evenhand.domain.procedures.known import KNOWN, LetterReturned
from evenhand.letters.models import Letter
from evenhand.people.models import Person
from evenhand.work.state.today import business_date
from tests.desks import EWA, MONDAY, OFFERED, Desk, days_pass, sound
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look, send

KNOWN_HERE, NOTES = reverse("record-event", args=[OFFERED]), reverse("case-notes", args=[OFFERED])
MOVE = reverse("business-date")
OVERRIDE, TIMELINE = reverse("override", args=[OFFERED]), reverse("case-timeline", args=[OFFERED])


def test_everything_that_can_become_known_is_listed_and_has_its_form(office: Desk, amara: Client) -> None:
    page = look(amara, KNOWN_HERE)

    assert [link for link in page.links if "?kind=" in link] == [f"{KNOWN_HERE}?kind={kind}" for kind in KNOWN]
    for kind in KNOWN:
        assert look(amara, f"{KNOWN_HERE}?kind={kind}").form(KNOWN_HERE)


def test_a_benefit_ends_the_offer_and_the_page_says_so(office: Desk, amara: Client) -> None:
    form = look(amara, f"{KNOWN_HERE}?kind=benefit-started").form(KNOWN_HERE)

    page = send(amara, form, benefit="universal-credit", from_on=MONDAY)

    assert "Recorded: The paying parent is on a benefit." in page.notices
    assert "Offer ended as Compliance Rejected: the paying parent is on a benefit" in page.notices
    sound()


def test_a_day_that_has_not_come_is_refused_with_the_words_kept(office: Desk, amara: Client) -> None:
    form = look(amara, f"{KNOWN_HERE}?kind=letter-returned").form(KNOWN_HERE)

    page = send(amara, form, who="paying", returned_on=date(2017, 3, 1))

    assert page.status == 422
    assert "Wednesday 1 March 2017 is after today" in page.errors[0]
    assert page.form(KNOWN_HERE).values["returned_on-month"] == ["3"]


def test_news_on_a_case_that_changed_is_not_taken_unseen(office: Desk, amara: Client) -> None:
    form = look(amara, f"{KNOWN_HERE}?kind=letter-returned").form(KNOWN_HERE)
    office.tell(LetterReturned(Role.PAYING, MONDAY), EWA)

    page = send(amara, form, who="paying", returned_on=MONDAY)

    assert page.status == 409
    assert "Paying parent: a letter came back." in page.text


def test_the_auditor_records_nothing(office: Desk, signed_in: As) -> None:
    lowri = signed_in("lowri")

    assert lowri.post(f"{KNOWN_HERE}?kind=legal-list", {}).status_code == 403
    page = Page(lowri.post(NOTES, {"kind": "general", "text": "A word", "version": "1"}))
    assert page.status == 422 and not Note.objects.exists()
    assert "Something became known" not in look(lowri, reverse("case", args=[OFFERED])).text


def test_a_note_is_written_once_however_often_it_is_pressed(office: Desk, amara: Client) -> None:
    form = look(amara, NOTES).form(NOTES)
    sent = form.filled(kind="general", text="Best reached after four.\r\nNot on Fridays.")

    first, second = (Page(amara.post(NOTES, sent, follow=True)) for _ in range(2))

    assert "Note added." in first.notices and "nothing was recorded twice" in second.notices
    assert Note.objects.get().text == "Best reached after four.\nNot on Fridays."


def test_an_empty_note_is_not_kept(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, NOTES).form(NOTES), kind="general", text="   ")

    assert page.errors == ["Note: fill this in"]
    assert not Note.objects.exists()


def test_a_note_never_writes_markup(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, NOTES).form(NOTES), kind="general", text="<script>alert(1)</script>")

    assert "<script>alert(1)" not in page.html
    assert "&lt;script&gt;alert(1)" in page.html


def test_the_welfare_of_the_children_is_recorded_in_its_parts(office: Desk, amara: Client) -> None:
    form = look(amara, NOTES).form(NOTES)

    page = send(
        amara, form, kind=str(NoteKind.WELFARE), decision="No offer is made", considered="School, money in both homes.",
        conclusion="It does no harm.",
    )  # fmt: skip

    assert "No offer is made Amara, 13 February 2017" in page.text
    assert "Children Mali Lane" in page.text
    assert "What was considered School, money in both homes. Conclusion It does no harm." in page.text


def test_a_welfare_record_needs_each_of_its_parts_and_keeps_the_others(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, NOTES).form(NOTES), kind=str(NoteKind.WELFARE), decision="No offer is made")

    assert page.errors == ["What was considered: fill this in", "Conclusion: fill this in"]
    assert page.form(NOTES).values["decision"] == ["No offer is made"]


def test_pp_eligibility_is_set_by_hand_beside_what_was_found(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, OVERRIDE).form(OVERRIDE), value="No", reason="Their own letter says so.")

    assert "PP Eligibility: Yes" in page.text
    assert "Amara found No on 13 February 2017: Their own letter says so." in page.text
    assert office.state.override is PPEligibility.NO


def test_pp_eligibility_by_hand_is_taken_back(office: Desk, amara: Client) -> None:
    send(amara, look(amara, OVERRIDE).form(OVERRIDE), value="No", reason="Their own letter says so.")

    send(amara, look(amara, OVERRIDE).form(OVERRIDE), value="", reason="It was another letter.")

    assert office.state.override is None


def test_pp_eligibility_by_hand_needs_a_value_and_a_reason(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, OVERRIDE).form(OVERRIDE))

    assert page.errors == ["PP Eligibility: choose one", "Reason: fill this in. It stands beside the value"]


def test_pp_eligibility_by_hand_on_a_case_that_changed_is_shown_first(office: Desk, amara: Client) -> None:
    form = look(amara, OVERRIDE).form(OVERRIDE)
    office.up_to_the_answer()

    page = send(amara, form, value="No", reason="Their own letter says so.")

    assert page.status == 409 and "Their own letter says so." in page.text
    assert office.state.override is None


def test_ones_own_last_entry_is_taken_back(office: Desk, amara: Client) -> None:
    here = reverse("request", args=[office.row(office.offer.number)])
    page = send(amara, look(amara, here).form(here), wants="direct-pay")
    undo = next(form for form in page.forms if "/undo" in form.action)

    page = send(amara, undo)

    assert "Taken back. The case stands as it did before." in page.notices
    assert page.heading == "Preferred service"
    timeline = look(amara, TIMELINE)
    assert "Taken back by Amara." in timeline.text
    assert "<del>Recorded: Preferred service</del>" in timeline.html
    sound()


def test_taking_back_twice_is_said_and_takes_nothing_more_back(office: Desk, amara: Client) -> None:
    here = reverse("request", args=[office.row(office.offer.number)])
    page = send(amara, look(amara, here).form(here), wants="direct-pay")
    undo = next(form for form in page.forms if "/undo" in form.action)
    send(amara, undo)

    again = send(amara, undo)

    assert (again.status, again.heading) == (200, "Preferred service")
    assert "This entry was taken back already. Nothing was taken back twice." in again.notices
    sound()


def test_a_colleagues_entry_is_not_offered_to_be_taken_back(office: Desk, amara: Client, ewa: Client) -> None:
    here = reverse("request", args=[office.row(office.offer.number)])
    page = send(amara, look(amara, here).form(here), wants="direct-pay")
    undo = next(form for form in page.forms if "/undo" in form.action)

    assert not [form for there in (here, TIMELINE) for form in look(ewa, there).forms if "/undo" in form.action]
    assert Page(ewa.post(undo.action, undo.filled())).status == 422


def test_an_entry_of_another_day_is_not_offered_to_be_taken_back(office: Desk, amara: Client) -> None:
    here = reverse("request", args=[office.row(office.offer.number)])
    send(amara, look(amara, here).form(here), wants="direct-pay")
    days_pass(date(2017, 2, 14))

    assert "/undo" not in look(amara, here).html


def test_the_timeline_tells_the_endings_apart_and_is_narrowed_by_kind(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()

    everything, letters = look(amara, TIMELINE), look(amara, f"{TIMELINE}?kind=letters")

    assert "Offer accepted" in everything.text and "Request completed" in everything.text
    assert "Letter CMSL0138 to the receiving parent" in letters.text
    assert "Offer accepted" not in letters.text


def test_a_long_timeline_goes_on_on_the_next_page(office: Desk, amara: Client) -> None:
    for number in range(70):
        amara.post(NOTES, {"kind": "general", "text": f"Note {number}", "version": "1", "business_date": "2017-02-13"})

    first = look(amara, TIMELINE)
    older = look(amara, next(link for link in first.links if "before=" in link))

    assert "Case registered" not in first.text and "Case registered" in older.text


@pytest.mark.parametrize("name", ["RPO-9", "R2", "M10"])
def test_why_explains_a_step_and_a_ruling(name: str, office: Desk, amara: Client) -> None:
    page = look(amara, reverse("why", args=[name]))

    assert page.status == 200 and name in page.text


def test_every_why_on_the_pages_of_a_case_has_its_explanation(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()
    pages = [look(amara, reverse(tab, args=[OFFERED])) for tab in ("case-compliance", "case-timeline")]
    pages.append(look(amara, reverse("request", args=[office.row(office.offer.number)])))
    links = {link for page in pages for link in page.links if link.startswith("/why/")}

    assert len(links) > 10
    assert [link for link in links if look(amara, link).status != 200] == []


def test_a_letter_waits_until_the_day_closes(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()
    letters = look(amara, reverse("case-letters", args=[OFFERED]))
    assert "Leaves at the close of the day" in letters.text

    send(amara, letters.form(MOVE), to="day")

    assert "Sent" in look(amara, reverse("case-letters", args=[OFFERED])).text
    letter = Letter.objects.filter(code="CMSL0139").get()
    assert "A chance" in look(amara, reverse("letter", args=[letter.id])).text


def test_a_held_letter_is_let_go_by_a_person(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()
    letter = Letter.objects.filter(code="CMSL0139").get()
    Letter.objects.filter(id=letter.id).update(state="held", why="The address changed after it was queued.")
    page = look(amara, reverse("letter", args=[letter.id]))
    assert "The address changed after it was queued." in page.text

    form = page.form(reverse("letter-settle", args=[letter.id]))
    once = send(amara, form, do="send")
    twice = send(amara, form, do="cancel")

    assert "The letter leaves at the close of the day." in once.notices
    assert "There is nothing more to settle." in twice.notices
    letter.refresh_from_db()
    assert letter.state == "queued"


def test_a_person_who_makes_a_letter_by_hand_sees_its_words(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts()
    letter = Letter.objects.filter(code="CMSL0139").get()
    Person.objects.filter(id=letter.person_id).update(letter_format="braille")
    days_pass(date(2017, 2, 14))

    page = look(amara, reverse("letter", args=[letter.id]))

    assert "has asked for letters in braille" in page.text
    assert "A person makes this letter. These are its words" in page.text
    assert "Tell us if" in page.text


def test_moving_the_date_says_what_the_days_did(office: Desk, amara: Client) -> None:
    page = send(amara, look(amara, TIMELINE).form(MOVE), to="next")

    assert page.heading == "Timeline"
    assert "It is Monday 27 February 2017." in page.notices


@pytest.mark.parametrize("again", ["day", "week", "next"])
def test_moving_the_date_with_the_same_form_again_moves_nothing(again: str, office: Desk, amara: Client) -> None:
    form = look(amara, TIMELINE).form(MOVE)
    send(amara, form, to="day")

    page = send(amara, form, to=again)

    assert page.heading == "Timeline"
    assert "The business date was moved already: it is Tuesday 14 February 2017." in page.notices
    assert business_date() == date(2017, 2, 14)


@pytest.mark.parametrize("drawn_on", [{}, {"business_date": "soon"}])
def test_a_form_without_its_date_moves_nothing(drawn_on: dict[str, str], office: Desk, amara: Client) -> None:
    page = Page(amara.post(MOVE, {"to": "day", **drawn_on}))

    assert (page.status, page.heading) == (400, "This form came without its date")
    assert business_date() == MONDAY
