"""Each mark of an exercise: met, not yet, and not right, on what was done alone."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.exercise import MARKS, Mark, Verdict, Worked, complete, marked, score
from evenhand.domain.exercise.worked import APPROVAL
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.events import (
    DebtQuantified,
    LetterQueued,
    MethodSet,
    MissContacted,
    MissDecided,
    OfferDated,
    PlanScheduled,
    RequestOpened,
    TalkHeld,
)
from evenhand.domain.opportunity.talks import Willing
from evenhand.domain.opportunity.vocabulary import ContactOutcome, OfferAnswer, Role
from tests.domain.cases import BOOK, MONDAY
from tests.domain.exercise.deeds import SENTENCE, answer, call, decision, outcome, plan, task, worked

TO_PAYING, TO_RECEIVING = (LetterQueued(code="C", to=to, cause="1", on=MONDAY) for to in Role)
ASKED, REQUESTED = (MissContacted(number=1, instalment=2, kind=kind, on=MONDAY) for kind in ("asked-why", "none"))
EXCUSED = MissDecided(number=1, instalment=2, decision="bank-fault", excused=True, on=MONDAY)
EARLY_END = MissDecided(number=1, instalment=2, decision="early-end", excused=False, on=MONDAY)
OPENED = RequestOpened(
    number=2, procedure="outcome-early-end", version="1", cause="c", segment="new-case", by="amara", on=MONDAY
)
DIRECT_DEBIT = MethodSet(method=Method(1, PaymentMethod.DIRECT_DEBIT, 100, MONDAY))
SET = PlanScheduled(
    number=1, on=MONDAY, start=MONDAY, agreed=AgreedArrears("negotiation:1", MONDAY, Frequency.MONTHLY, ())
)


def owed(disputed: int) -> DebtQuantified:
    return DebtQuantified(number=1, disputed=disputed, on=MONDAY)


def talk(willing: Willing) -> TalkHeld:
    return TalkHeld(number=1, willing=willing, on=MONDAY)


def dated(on: date) -> OfferDated:
    return OfferDated(number=1, offered_on=on)


DECIDED = task("decide")
CALLS = tuple(call(name) for name in ("call-receiving-parent", "call-paying-parent"))
FIRST, ASK, LATER = task("explain-to-receiving-parent"), (task("preference"), task("voluntary-order")), task("answer")
HELD = {name: ((name, SENTENCE), (name, "Because.")) for name in ("decide", "unlikely-check", "decide-miss")}
MET: dict[str, Worked] = {
    "by_yourself": worked(DECIDED),
    "nothing_passed_on": worked(DECIDED, notes=(("decide", SENTENCE),)),
    "explained_first": worked(FIRST, LATER),
    "asked_first": worked(*ASK, LATER),
    "offered_on_the_day": worked(dated(MONDAY)),
    "accepted_as_said": worked(answer()),
    "time_to_collect": worked(answer()),
    "both_written_to": worked(TO_PAYING, TO_RECEIVING),
    "receiving_parent_told": worked(call("tell-receiving-parent")),
    "methods_set": worked(DIRECT_DEBIT),
    "debt_set_out": worked(owed(30_00)),
    "talked": worked(talk(Willing.NEGOTIATES)),
    "budget_as_told": worked(plan(), DECIDED),
    "can_be_kept_up": worked(plan(216_00), DECIDED),
    "within_the_steer": worked(plan(), DECIDED),
    "decided_with_reasons": worked(DECIDED, notes=HELD["decide"][:1]),
    "schedule_set": worked(SET),
    "both_called": worked(*CALLS),
    "as_the_table_proposes": worked(outcome(), task("payment-history", compliance="ended-early")),
    "reason_fits": worked(outcome()),
    "check_follows": worked(decision("yes")),
    "check_with_reasons": worked(task("unlikely-check"), notes=HELD["unlikely-check"][:1]),
    "explained_before_the_change": worked(task("explain-direct-pay"), task("to-direct-pay")),
    "change_begun": worked(task("to-direct-pay")),
    "asked_why": worked(ASKED),
    "heard_first": worked(task("contact-about-miss"), task("decide-miss")),
    "bank_at_fault": worked(EXCUSED),
    "decision_with_reasons": worked(task("decide-miss"), notes=HELD["decide-miss"][:1]),
    "nothing_opened": worked(EXCUSED),
}
WRONG: dict[str, Worked] = {
    "by_yourself": worked(DECIDED, by="bryn"),
    "nothing_passed_on": worked(DECIDED, notes=(("decide", "They moved to 3 example court."),)),
    "explained_first": worked(LATER, FIRST),
    "asked_first": worked(ASK[0], LATER, ASK[1]),
    "offered_on_the_day": worked(dated(date(2017, 2, 10))),
    "accepted_as_said": worked(answer(answer=OfferAnswer.DECLINES)),
    "time_to_collect": worked(answer(date(2017, 3, 10))),
    "debt_set_out": worked(owed(0)),
    "talked": worked(talk(Willing.REFUSES)),
    "budget_as_told": worked(plan(net=500_00), DECIDED),
    "can_be_kept_up": worked(plan(400_00), DECIDED),
    "within_the_steer": worked(plan(months=36), DECIDED),
    "decided_with_reasons": worked(DECIDED, notes=HELD["decide"]),
    "as_the_table_proposes": worked(outcome(), task("payment-history", compliance="fail")),
    "reason_fits": worked(outcome("Missed Payment/s")),
    "check_follows": worked(decision("no")),
    "check_with_reasons": worked(task("unlikely-check"), notes=HELD["unlikely-check"]),
    "explained_before_the_change": worked(task("to-direct-pay"), task("explain-direct-pay")),
    "asked_why": worked(REQUESTED),
    "heard_first": worked(task("decide-miss")),
    "bank_at_fault": worked(EARLY_END),
    "decision_with_reasons": worked(task("decide-miss"), notes=HELD["decide-miss"]),
    "nothing_opened": worked(EARLY_END, OPENED),
}


def test_every_mark_has_what_earns_it() -> None:
    assert set(MET) == set(MARKS) and set(WRONG) < set(MARKS)


@pytest.mark.parametrize("name", MET)
def test_a_mark_is_met_by_what_was_done(name: str) -> None:
    assert MARKS[name](MET[name]) is Verdict.MET


@pytest.mark.parametrize("name", WRONG)
def test_a_mark_says_what_is_not_right(name: str) -> None:
    assert MARKS[name](WRONG[name]) is Verdict.WRONG


@pytest.mark.parametrize("name", MARKS)
def test_nothing_done_earns_nothing_and_neither_does_what_somebody_else_did(name: str) -> None:
    others = tuple(each.event for each in MET[name].did)

    assert MARKS[name](worked()) is Verdict.OPEN
    assert MARKS[name](worked(*others, by="bryn")) is not Verdict.MET


def test_a_call_that_reached_nobody_and_a_letter_to_one_parent_are_not_yet_enough() -> None:
    missed = call("tell-receiving-parent", outcome=ContactOutcome.NOT_REACHED)

    assert MARKS["receiving_parent_told"](worked(missed)) is Verdict.OPEN
    assert MARKS["both_written_to"](worked(TO_PAYING)) is Verdict.OPEN
    assert MARKS["can_be_kept_up"](worked(plan(), DECIDED, kept_up=None)) is Verdict.OPEN


def test_a_commitment_that_nobody_told_of_is_not_the_budget_as_told() -> None:
    assert MARKS["budget_as_told"](worked(plan(ending=20_00), DECIDED)) is Verdict.WRONG


def test_what_a_team_leader_approved_beside_it_is_still_done_by_the_learner() -> None:
    begun = worked(DECIDED)
    approved = replace(begun.did[0], event=task("approve-end-deduction"), by="ewa")

    assert MARKS["by_yourself"](replace(begun, did=(*begun.did, approved))) is Verdict.MET


def test_the_tasks_of_approval_are_called_so() -> None:
    asked = {"DecideApproval", "DecideExtension"}
    named = {each.id: each.asks in asked for procedure in BOOK.procedures.values() for each in procedure.tasks}

    assert {name for name, approves in named.items() if approves} == {
        name for name in named if name.startswith(APPROVAL)
    }


def test_it_is_complete_with_every_required_mark_and_each_tells_what_helps() -> None:
    marks = tuple(
        Mark(name, name, "Well done.", "Not so.", "Try.", "queue", required=name != "schedule_set")
        for name in ("debt_set_out", "talked", "schedule_set")
    )
    begun, right = worked(owed(0)), worked(owed(30_00), talk(Willing.NEGOTIATES))

    found = marked(marks, begun)
    assert [one.says for one in found] == ["Not so.", "Try.", "Try."]
    assert (score(found), complete(found)) == (0, False)
    found = marked(marks, right)
    assert (score(found), complete(found)) == (2, True)
    assert not complete(())
