"""What waits for a team leader, what its approval would do and then does, and taking it back to amend it."""

from dataclasses import replace

import pytest

from evenhand.cases.models import Case, Request
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer
from evenhand.domain.opportunity.ending_words import Answer, Trigger
from evenhand.domain.opportunity.events import NoteAdded
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Event
from evenhand.work.amend_approval import amend_approval
from evenhand.work.commands import CommandKey
from evenhand.work.ending.by_hand import ByHand, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from evenhand.work.outcome import Seen
from evenhand.work.reading.approval_preview import approval_of
from evenhand.work.reading.approvals import approvals, waiting_count
from evenhand.work.state.codec import ACCOUNT_EVENTS, account_event
from evenhand.work.state.codec import event as decode
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent
from tests.desks import AMARA, BRYN, EWA, FERGUS, LOWRI, days_pass, recorded, refused, sound, stale
from tests.work.ending.lived import answer, at_the_end, check, failed, outcome_of, running, the_day_after

pytestmark = pytest.mark.django_db
DEPUTY = Actor("deputy", frozenset({"team-leader"}))


def test_what_waits_says_who_asked_since_when_and_who_may_answer() -> None:
    desk = at_the_end(3)
    failed(desk)
    days_pass(the_day_after(2))

    (seen,) = approvals(EWA, business_date())

    assert (seen.case, seen.task, seen.by, seen.days(business_date())) == (desk.reference, "approve-fees", "amara", 2)
    assert (seen.refused, seen.others) == (None, ("fergus",))
    assert waiting_count(EWA, business_date()) == 1


def test_who_may_not_answer_is_told_why() -> None:
    desk = at_the_end(3)
    failed(desk)
    today = business_date()

    codes = [item.refused.code for actor in (AMARA, DEPUTY, LOWRI) for item in approvals(actor, today) if item.refused]

    assert codes == ["role-missing", "no-authority", "role-missing"]
    assert waiting_count(DEPUTY, today) == 0
    assert refused(desk.try_task("approve-fees", answer(desk), DEPUTY)) == "no-authority"


def test_a_restricted_case_waits_only_for_those_with_the_grant() -> None:
    desk = at_the_end(3)
    failed(desk)
    row = desk.row(outcome_of(desk).number)
    Case.objects.update(restricted=True)

    assert approvals(EWA, business_date()) == ()
    assert approval_of(row, EWA, business_date()) is None
    assert len(approvals(FERGUS, business_date())) == 1


@pytest.mark.parametrize("late", [0, 40])
def test_the_preview_says_what_approval_then_writes(late: int) -> None:
    desk = at_the_end(3)
    failed(desk)
    days_pass(the_day_after(late)) if late else None
    row = desk.row(outcome_of(desk).number)
    found = approval_of(row, EWA, business_date())
    assert found is not None
    preview = found[1]

    made = desk.do("approve-fees", answer(desk), EWA)

    rows = list(Event.objects.filter(command_id=made.command).order_by("id"))
    written = [decode(e.kind, e.payload, e.steps, e.rules) for e in rows if e.kind not in ACCOUNT_EVENTS]
    of_account = [account_event(e.kind, e.payload, e.steps, e.rules) for e in rows if e.kind in ACCOUNT_EVENTS]
    assert written == [replace(item, text="") if isinstance(item, NoteAdded) else item for item in preview.events]
    assert of_account == list(preview.account_events)
    closing = outcome_of(desk).closing
    assert closing is not None and preview.fees_from == closing.check_on
    assert {letter.code for letter in preview.letters} == {"CMSL0136", "CMSL0137"}
    assert any(line.now is not None and line.now.fee for line in preview.schedule)
    assert all(line.was is None or not line.was.fee for line in preview.schedule)
    sound()


def test_whoever_may_not_answer_sees_what_approval_would_do_all_the_same() -> None:
    desk = at_the_end(3)
    failed(desk)

    found = approval_of(desk.row(outcome_of(desk).number), AMARA, business_date())

    assert found is not None and found[1].refused is None
    assert any("Fees and charges count from" in line for line in found[1].does)


def test_nothing_waits_where_nothing_was_put() -> None:
    desk = at_the_end(3)

    assert approvals(EWA, business_date()) == ()
    assert approval_of(desk.row(outcome_of(desk).number), EWA, business_date()) is None


def test_what_was_taken_back_is_void_and_put_again() -> None:
    desk = at_the_end(3)
    failed(desk)
    row, said = desk.row(outcome_of(desk).number), answer(desk)

    recorded(amend_approval(AMARA, row, key=CommandKey("once", {"a": 1})))

    assert [item.answer for item in desk.state.approvals] == [Answer.VOID]
    assert approvals(EWA, business_date()) == ()
    assert refused(desk.try_task("approve-fees", said, EWA)) == "task-not-ready"
    assert recorded(amend_approval(AMARA, row, key=CommandKey("once", {"a": 1}))).replayed
    assert refused(amend_approval(AMARA, row)) == "nothing-waits"
    desk.do("unlikely-check", check(desk, likely=False, rejected_reason="wilful-refusal"))
    assert [item.answer for item in desk.state.approvals] == [Answer.VOID, Answer.WAITING]
    sound()


def test_who_takes_back_and_from_what_they_saw() -> None:
    desk = at_the_end(3)
    failed(desk)
    row = desk.row(outcome_of(desk).number)

    assert refused(amend_approval(EWA, row)) == "role-missing"
    assert stale(amend_approval(AMARA, row, seen=Seen(1, business_date())))
    assert isinstance(amend_approval(AMARA, 10**9), Absent)
    Case.objects.update(restricted=True)
    Request.objects.update(restricted=True)
    assert isinstance(amend_approval(AMARA, row), Absent)
    recorded(amend_approval(BRYN, row))


def test_what_was_returned_is_put_again_by_its_caseworker() -> None:
    desk = at_the_end(3)
    failed(desk)

    desk.do("approve-fees", answer(desk, ApprovalAnswer.RETURN), EWA)

    assert approvals(EWA, business_date()) == ()
    desk.do("unlikely-check", check(desk, likely=False, rejected_reason="missed"))
    assert len(approvals(EWA, business_date())) == 1
    sound()


def asked(**values: object) -> OutcomeAsked:
    given = {
        "procedure": ByHand.EARLY_END, "trigger": Trigger.OTHER_CHANGE, "since": business_date(),
        "reason": "They told us on the telephone.",
    }  # fmt: skip
    return OutcomeAsked(**{**given, **values})  # type: ignore[arg-type]


def test_an_early_end_is_opened_by_hand_under_a_request_and_about_a_payment() -> None:
    desk = running()
    days_pass(the_day_after(60))
    parent = desk.state.requests[0].number

    made = recorded(
        open_outcome_by_hand(AMARA, desk.reference, asked(parent=parent, instalment=1), key=CommandKey("k", 1))
    )

    opened = outcome_of(desk)
    assert (opened.parent, opened.opened_by) == (parent, "amara")
    assert opened.closing is not None and (opened.closing.trigger, opened.closing.instalment) == ("other-change", 1)
    again = recorded(
        open_outcome_by_hand(AMARA, desk.reference, asked(parent=parent, instalment=1), key=CommandKey("k", 1))
    )
    assert again.replayed and again.command == made.command
    sound()


def test_what_is_opened_by_hand_names_only_what_is_on_the_case() -> None:
    desk = running()
    days_pass(the_day_after(60))

    def opens(actor: Actor = AMARA, **values: object) -> object:
        return open_outcome_by_hand(actor, desk.reference, asked(**values))

    assert refused(opens(parent=99)) == "request-unknown"
    assert refused(opens(instalment=99)) == "no-instalment"
    assert refused(opens(reason=" ")) == "reason-needed"
    assert refused(opens(LOWRI)) == "role-missing"
    assert isinstance(open_outcome_by_hand(AMARA, "700000000099", asked()), Absent)
    recorded(open_outcome_by_hand(EWA, desk.reference, asked(procedure=ByHand.EXTENSION)))
    assert refused(opens(procedure=ByHand.EXTENSION)) == "outcome-open"
    sound()
