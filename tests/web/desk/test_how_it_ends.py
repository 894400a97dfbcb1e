"""How an opportunity ends, at the desk: the payments, the decision with a line for each child, and who approves it."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Case, Request
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands import RecordDone
from evenhand.domain.opportunity.commands.ending import ComplianceChoice, EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer
from evenhand.domain.opportunity.ending_words import CheckStatus, Compliance, EarlyReason, Trigger
from evenhand.domain.opportunity.vocabulary import Status
from evenhand.domain.procedures.ending.welfare import children_of
from evenhand.domain.procedures.shape import Actor
from evenhand.work.ending.by_hand import ByHand, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from tests.desks import AMARA, EWA, OFFERED, START, Desk, days_pass, hire, recorded, sound
from tests.remembered import remembered
from tests.web.desk.page import Form, Page, look, send
from tests.work.ending.lived import UNLIKELY, answer, at_the_end, check, compliance, outcome_of, running

pytestmark = pytest.mark.django_db
LIFE = (
    "Offer made",
    "Offer accepted",
    "Start Date",
    "Early end considered",
    "Compliance Action: Fail",
    "Unlikely to pay check",
    "A team leader approved fees and charges",
    "Fees and charges count again",
)
CELIA = Actor("celia", frozenset({"caseworker"}))
KEMAL = Actor("kemal", frozenset({"advice-and-guidance"}))


def window(who: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=who), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def at_its_end() -> Desk:
    """The end date of an opportunity of which the third payment did not come."""
    desk = at_the_end(3)
    hire(CELIA, KEMAL)
    return desk


@pytest.fixture
def missed() -> Desk:
    """An early end that was opened by hand, a week after the first payment did not come."""
    return early_end()


@remembered
def early_end(what: ByHand = ByHand.EARLY_END, statement: bool = True) -> Desk:
    desk = running(statement=statement)
    hire(CELIA, KEMAL)
    days_pass(add_days(START, 7))
    asked = OutcomeAsked(what, Trigger.MISSED_PAYMENT, START, "They told us.", None, None)
    recorded(open_outcome_by_hand(AMARA, OFFERED, asked))
    return desk


def fail(desk: Desk) -> None:
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice.FAIL, EarlyReason.MISSED))


def failed(desk: Desk) -> None:
    """A default is recorded, and fees and charges wait for a team leader."""
    fail(desk)
    desk.do("unlikely-check", check(desk, **UNLIKELY))


def here(desk: Desk, task: str = "") -> str:
    address = reverse("request", args=[desk.row(outcome_of(desk).number)])
    return f"{address}?task={task}" if task else address


def desk_form(page: Page, desk: Desk) -> Form:
    return page.form(here(desk))


def test_each_payment_is_shown_with_what_came_and_why_and_what_is_known_beside_it(at_its_end: Desk) -> None:
    page = look(window("amara"), here(at_its_end))

    assert page.heading == "Payment history and outcome"
    assert "Fees waived until the check" in page.text and "Outcome due, priority" in page.text
    assert "Proposed: Fail: Payment Default" in page.text
    assert "5 of 6 counted payments came as agreed." in page.text
    assert "Missed" in page.text and "Nothing came." in page.text
    assert "Met, not counted" in page.text
    assert "Direct Debit: 7 payments, 6 came as agreed, 1 missed." in page.text, "the picture in words"
    assert "Deduction from Earnings Order, not counted:" in page.text
    assert "What the case holds" in page.text and "Decide about a missed payment" in page.text


def test_a_decision_against_the_proposal_says_so_and_asks_for_its_reason(at_its_end: Desk) -> None:
    page = look(window("amara"), here(at_its_end))
    assert "Differs from the proposal: give your reason." in page.text
    assert desk_form(page, at_its_end).values["compliance"] == ["fail"]

    again = send(window("amara"), desk_form(page, at_its_end), compliance="pass-excused", reason="")

    assert again.status == 422
    assert again.errors == ["Give the reason why the default is excused."]
    assert desk_form(again, at_its_end).values["compliance"] == ["pass-excused"]


def test_until_the_outcome_is_recorded_nobody_may_ask_for_a_payment(at_its_end: Desk) -> None:
    before = look(window("amara"), here(at_its_end))
    at_its_end.do("payment-history", compliance(ComplianceChoice.FAIL))
    after = look(window("amara"), here(at_its_end))

    assert "Ask the paying parent for a payment: Compliance Action and Compliance Reason" in before.text
    assert "Ask the paying parent for a payment" not in after.text


def the_check(desk: Desk) -> Page:
    fail(desk)
    return look(window("amara"), here(desk, "unlikely-check"))


def test_the_check_asks_a_line_for_each_child_by_name_beside_the_offices_words(missed: Desk) -> None:
    page = the_check(missed)
    form = desk_form(page, missed)

    assert "What this office says." in page.text
    assert "Mali" in page.text and "welfare" in form.names
    assert ("welfare-2" in form.names) == (len(children_of(missed.state)) > 1)
    assert form.values.get("likely") is None, "the judgement is nobody's but theirs"
    assert "If the unlikely to pay check is failed: 8 tasks" in page.text
    assert "If the unlikely to pay check is passed: 8 tasks" in page.text
    assert "Close this request: 1 task is open, and more follow." in page.text


def test_an_unfinished_check_names_all_that_it_lacks_and_keeps_what_was_typed(missed: Desk) -> None:
    form = desk_form(the_check(missed), missed)

    page = send(window("amara"), form, likely="no", rejected_reason="missed", facts="One\nwas missed.")

    assert page.status == 422
    assert "Reasons for your decision: fill this in" in page.errors
    assert any("write how the decision affects them" in text for text in page.errors)
    kept = desk_form(page, missed).values
    assert (kept["likely"], kept["rejected_reason"], kept["facts"]) == (["no"], ["missed"], ["One\nwas missed."])


def lines(form: Form) -> dict[str, str]:
    return {name: f"About {name}." for name in form.names if name.startswith("welfare")}


def test_a_failed_check_waits_for_another_person_and_says_so(missed: Desk) -> None:
    form = desk_form(the_check(missed), missed)
    page = send(
        window("amara"), form, likely="no", rejected_reason="missed", facts="One.", reason="It was.", **lines(form)
    )

    assert page.status == 200
    assert outcome_of(missed).status is Status.PENDING
    assert "Waits for a team leader" in page.text and "Outcome waits for a team leader" in page.text
    assert "Take it back to amend it" in page.text
    sound()


def test_what_was_taken_back_stands_in_the_form_again(missed: Desk) -> None:
    form = desk_form(the_check(missed), missed)
    words = {"likely": "no", "rejected_reason": "missed", "facts": "One.", "reason": "It was."}
    put = send(window("amara"), form, **words, **lines(form))

    page = send(window("amara"), put.form(reverse("amend", args=[missed.row(outcome_of(missed).number)])))

    assert page.heading == "Unlikely to pay check"
    assert "took this back to amend it" in page.text
    again = desk_form(page, missed).values
    assert {name: again[name] for name in words} == {name: [text] for name, text in words.items()}
    assert again["welfare"] == ["About welfare."]


def test_a_team_leader_sees_what_is_put_and_answers_it(missed: Desk) -> None:
    failed(missed)

    page = look(window("ewa"), here(missed, "approve-fees"))
    assert "What is put to you: Fees and charges" in page.text
    assert "They are unlikely to pay. Decided by Amara" in page.text
    assert "Because." in page.text and "Line 0." in page.text
    assert "It goes back: “Unlikely to pay check” is open again." in page.text
    assert "Path not taken: 8 tasks" in page.text and "If the unlikely to pay check" not in page.text
    done = send(window("ewa"), desk_form(page, missed), answer="approve", comments="Agreed.")

    assert done.status == 200
    assert missed.state.opportunity is not None and missed.state.opportunity.compliance is Compliance.FAIL
    answered = look(window("ewa"), here(missed, "approve-fees"))
    assert "Your answer Approve" in answered.text and "What you saw" not in answered.text
    sound()


def test_an_answer_without_comments_is_not_taken(missed: Desk) -> None:
    failed(missed)
    form = desk_form(look(window("ewa"), here(missed, "approve-fees")), missed)

    page = send(window("ewa"), form, answer="approve")

    assert page.status == 422
    assert page.errors == ["Give the reasons for your answer: they are kept with it."]
    assert desk_form(page, missed).values["answer"] == ["approve"]


def test_who_put_it_cannot_answer_it_at_its_own_address(missed: Desk) -> None:
    both = Actor("both", frozenset({"caseworker", "team-leader"}))
    hire(both)
    missed.by = both
    failed(missed)
    ewas = desk_form(look(window("ewa"), here(missed, "approve-fees")), missed)

    page = look(window("both"), here(missed, "approve-fees"))
    assert "another person answers it" in page.text
    sent = send(window("both"), ewas, answer="approve", comments="My own.")

    assert sent.status in (409, 422)
    assert missed.state.approval_of(outcome_of(missed).number) is not None


def test_what_was_edited_after_it_was_seen_is_not_approved(missed: Desk) -> None:
    failed(missed)
    seen = desk_form(look(window("ewa"), here(missed, "approve-fees")), missed)
    put = look(window("amara"), here(missed))
    send(window("amara"), put.form(reverse("amend", args=[missed.row(outcome_of(missed).number)])))
    missed.do("unlikely-check", check(missed, **UNLIKELY, reason="Another reason."))

    page = send(window("ewa"), seen, answer="approve", comments="As I saw it.")

    assert page.status == 409
    assert missed.state.approval_of(outcome_of(missed).number) is not None
    assert "As I saw it." in page.text, "what was typed is not lost"
    assert not [form for form in page.forms if form.action.startswith(here(missed))], "it is answered where it is seen"


def test_a_return_shows_its_comments_with_what_was_written(missed: Desk) -> None:
    failed(missed)
    missed.try_task("approve-fees", answer(missed, ApprovalAnswer.RETURN), EWA)

    page = look(window("amara"), here(missed, "unlikely-check"))

    assert "returned this with comments" in page.text and "Seen and agreed." in page.text
    assert desk_form(page, missed).values["reason"] == ["Because."]


def test_advice_is_asked_and_its_answer_comes_back_to_the_desk(missed: Desk) -> None:
    form = look(window("amara"), here(missed)).form(reverse("ask-advice", args=[missed.row(outcome_of(missed).number)]))

    empty = send(window("amara"), form, question=" ")
    assert empty.status == 422 and empty.errors == ["Write what you want to know."]
    asked = send(window("amara"), form, question="May a bank's error excuse it?")
    assert "Advice is asked." in asked.notices
    incident = missed.request("advice")
    advisor = look(window("kemal"), reverse("request", args=[missed.row(incident.number)]))
    assert "May a bank's error excuse it?" in advisor.text
    assert "advice is asked before something is decided" in advisor.text
    missed.do("advise", RecordDone("Yes, where the bank says so."), KEMAL)

    page = look(window("amara"), here(missed))

    assert "Yes, where the bank says so." in page.text
    sound()


def test_a_request_is_opened_by_hand_with_its_reason(missed: Desk) -> None:
    address = reverse("open-outcome", args=[OFFERED])
    form = look(window("amara"), address).form(address)

    page = send(window("amara"), form, procedure="outcome-extension", trigger="missed-payment", reason="")
    assert page.status == 422 and "Reason: fill this in" in page.errors
    page = send(
        window("amara"), page.form(address), reason="They told us before it was due.",
        instalment=form_option(page, "5 June 2017"),
    )  # fmt: skip

    assert page.status == 200, page.errors
    assert missed.state.open_of("outcome-extension") is not None


def form_option(page: Page, words: str) -> str:
    found = re.search(rf'<option value="(\d+)"[^>]*>[^<]*{words}', page.html)
    assert found is not None
    return found[1]


def test_the_whole_life_stands_in_one_picture_with_its_table(missed: Desk) -> None:
    failed(missed)
    missed.do("approve-fees", answer(missed), EWA)

    page = look(window("amara"), reverse("case-compliance", args=[OFFERED]))

    for words in LIFE:
        assert words in page.text, words
    assert "The tables beneath say the same." in page.text
    held = missed.state.opportunity
    assert held is not None and held.check is CheckStatus.UNLIKELY


def test_the_details_of_the_outcome_stand_on_the_case_by_the_names_that_staff_know(missed: Desk) -> None:
    failed(missed)
    for name in ("case-compliance", "case-more-info"):
        page = look(window("amara"), reverse(name, args=[OFFERED]))
        assert "Compliance Action Fail" in page.text and "DP Rejected Reason" in page.text, name


def test_a_team_leader_finds_what_waits_and_what_approval_would_do_before_they_answer(missed: Desk) -> None:
    assert "Nothing waits for you." in look(window("ewa"), reverse("approvals")).text
    failed(missed)

    waiting = look(window("ewa"), reverse("approvals"))
    assert "Fees and charges" in waiting.text and "Approvals 1 to answer" in waiting.text
    address = f"{here(missed)}?task=approve-fees"
    assert address in waiting.links
    page = look(window("ewa"), address)

    assert "What approval would do" in page.text
    assert "None since the Start Date" in page.text and "Ended, Fail" in page.text
    assert "CMSL0136 to the paying parent" in page.text
    assert missed.state.approval_of(outcome_of(missed).number) is not None, "looking records nothing"


def test_what_waits_on_a_restricted_case_is_absent_without_the_grant(missed: Desk) -> None:
    failed(missed)
    tell_restricted(missed)

    assert "Nothing waits for you." in look(window("ewa"), reverse("approvals")).text
    assert look(window("ewa"), here(missed)).status == 404
    assert "Fees and charges" in look(window("fergus"), reverse("approvals")).text


def tell_restricted(desk: Desk) -> None:
    Case.objects.filter(reference=desk.reference).update(restricted=True)
    Request.objects.filter(case__reference=desk.reference).update(restricted=True)


def test_without_a_statement_the_check_says_who_sets_it_and_keeps_what_was_typed(db: None) -> None:
    missed = early_end(statement=False)
    fail(missed)
    page = look(window("amara"), here(missed, "unlikely-check"))
    assert "An administrator sets it" in page.text
    form = desk_form(page, missed)

    again = send(window("amara"), form, likely="yes", facts="All.", reason="They will.", **lines(form))

    assert again.status == 422 and "has set no statement" in again.errors[0]
    assert desk_form(again, missed).values["welfare"] == ["About welfare."]


def test_an_extension_is_put_with_its_months_and_a_team_leader_sees_the_end_move(db: None) -> None:
    desk = early_end(ByHand.EXTENSION)
    address = reverse("request", args=[desk.row(desk.request("outcome-extension").number)])
    form = look(window("amara"), address).form(address)

    short = send(window("amara"), form, decision="extend", months="one")
    assert short.status == 422
    assert "By how many whole months: give a whole number up to 9,999, such as 2." in short.errors
    assert "Reason of the extension: choose one" in short.errors
    put = send(
        window("amara"), short.form(address), months="1", extension_reason="Missed Payment/s", facts="The bank erred.",
        reason="It was not theirs.", **lines(form),
    )  # fmt: skip
    assert put.status == 200, put.errors
    page = look(window("ewa"), f"{address}?task=approve")

    assert "What is put to you: An extension" in page.text and "1 month" in page.text
    assert "7 October 2017 7 November 2017 Changes" in page.text
    done = send(window("ewa"), page.form(address), answer="approve", comments="Agreed.")
    assert done.status == 200
    held = desk.state.opportunity
    assert held is not None and held.extended == 1
    assert "extended by 1 month" in look(window("amara"), reverse("case-compliance", args=[OFFERED])).text
