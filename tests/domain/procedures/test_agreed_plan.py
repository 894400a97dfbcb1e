"""What follows an agreed plan: approval, schedule, letters, reviews, and a payment that does not come."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Debt, Rung
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import MissTalk, RecordDone, RecordMissTalk
from evenhand.domain.opportunity.commands.agreed import ReviewAnswer, ReviewPlan, SetPlanSchedule
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer, DecideApproval
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.events import LetterQueued, PlanBroken, PlanScheduled
from evenhand.domain.opportunity.request import TaskRecord
from evenhand.domain.opportunity.talks import NEGOTIATION, Agreed, Entry, RefusalGround, Willing
from evenhand.domain.opportunity.vocabulary import Role, Service
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.negotiating.in_force import broken, plan_in_force
from evenhand.domain.procedures.settle import settle
from tests.domain.cases import BOOK, CASEWORKER, LEADER, MONDAY, case
from tests.domain.endings import AUTHORITIES
from tests.domain.talking import FIRST, Talking, agreed, situation, talking, to_be_reviewed

KEEPS, AGAIN = ReviewPlan(ReviewAnswer.KEEPS, reason="Paid."), ReviewPlan(ReviewAnswer.NEGOTIATES, reason="Less pay.")


def agree(desk: Talking) -> DecideNegotiation:
    return DecideNegotiation(Verdict.AGREE, None, "Pay.", "It lasts.", tuple("So." for _ in children_of(desk.state)))


def put_to_a_leader(months: int = 36) -> Talking:
    desk = talking(authorities=AUTHORITIES)
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    desk.do("propose-plan", ProposePlan(Rung.OWN_OFFER, FIRST, Frequency.MONTHLY, months=months))
    desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.NO))
    desk.do("decide", agree(desk))
    return desk


def answer(desk: Talking, said: ApprovalAnswer = ApprovalAnswer.APPROVE) -> DecideApproval:
    number = desk.state.requests[-1].number
    return DecideApproval(said, "Looked at.", content_digest(desk.state, number))


def missed(desk: Talking, method: PaymentMethod = PaymentMethod.DIRECT_DEBIT, due_on: date = FIRST) -> None:
    found = Found(71, method, due_on, InstalmentState.MISSED)
    desk.take(follow_misses(desk.state, [found], BOOK, desk.today))


def test_a_longer_plan_waits_for_who_holds_authority_and_then_stands() -> None:
    desk = put_to_a_leader()
    waits = desk.state.approvals[-1]
    assert (waits.kind, waits.amount) == (ApprovalKind.LONG_PLAN, 600_00)
    assert desk.talks.decision is None and desk.refused("set-schedule", SetPlanSchedule()).code == "task-not-ready"

    desk.do("approve", answer(desk), LEADER)
    assert desk.talks.decision is Agreed.ACCEPTED
    desk.do("set-schedule", SetPlanSchedule())


def test_nobody_approves_their_own_plan_and_none_that_changed() -> None:
    desk = put_to_a_leader()
    both = replace(LEADER, id=CASEWORKER.id)
    assert desk.refused("approve", answer(desk), both).code == "own-request"
    assert desk.refused("approve", replace(answer(desk), seen="other"), LEADER).code == "approval-of-another-content"

    desk.beside = replace(desk.beside, situation=situation(debts=(Debt(900_00, "one"),)))
    assert desk.refused("approve", answer(desk), LEADER).code == "plan-changed"
    desk.do("approve", answer(desk, ApprovalAnswer.RETURN), LEADER)
    desk.do("decide", DecideNegotiation(Verdict.COUNTER, reason="More is owed."))
    assert desk.talks.decision is None


def test_an_office_without_such_authority_and_a_shorter_plan_need_nobody_else() -> None:
    assert agreed(36).state.approvals == ()
    assert agreed(12, authorities=AUTHORITIES).state.approvals == ()


def test_the_schedule_takes_the_plan_as_it_was_agreed() -> None:
    desk = talking()
    desk.do("quantify", QuantifyDebt(100_00, "Paid in cash."))
    desk.do("talk", RecordNegotiationTalk(Willing.NON_IMMEDIATE))
    offer = ProposePlan(Rung.OWN_OFFER, FIRST, Frequency.MONTHLY, lump_sum=50_00, instalment=60_00)
    desk.do("propose-plan", offer)
    desk.do("decide", agree(desk))
    assert desk.refused("set-schedule", SetPlanSchedule(start=add_days(MONDAY, -1))).code == "start-past"
    assert desk.refused("set-schedule", SetPlanSchedule(lump_on=add_days(FIRST, 1))).code == "lump-day"
    desk.do("set-schedule", SetPlanSchedule())

    plan = desk.last(PlanScheduled).agreed
    assert plan.runs == ((7, 60_00), (1, 30_00)) and (plan.lump, plan.lump_on) == (50_00, MONDAY)
    assert plan.by is plan.lump_by is PaymentMethod.COLLECTION_ACCOUNT
    assert plan.disputed == 100_00 and plan.total == 500_00
    assert desk.talks.until == date(2017, 12, 1)


@pytest.mark.parametrize("service", [Service.COLLECT_AND_PAY, Service.DIRECT_PAY])
def test_both_parents_are_told_by_itself_or_by_a_letter_that_a_person_sends(service: Service) -> None:
    desk = agreed(state=replace(case(), service=service))
    drafted = service is Service.DIRECT_PAY

    letters = [letter for letter in desk.state.letters if letter.code == "NEGOTIATION"]
    assert [(letter.to, letter.drafted) for letter in letters] == [(Role.PAYING, drafted), (Role.RECEIVING, drafted)]
    assert (desk.state.open_of(NEGOTIATION) is not None) == drafted
    if drafted:
        desk.do("send-letters", RecordDone("Sent."))
    assert desk.state.open_of(NEGOTIATION) is None


def test_a_refusal_is_told_to_both_parents_too() -> None:
    desk = talking()
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.REFUSES, "They say no."))
    refuse = replace(agree(desk), decision=Verdict.REFUSE)
    assert desk.refused("decide", refuse).field == "ground"
    desk.do("decide", replace(refuse, ground=RefusalGround.NO_OFFER))
    assert desk.talks.ground is RefusalGround.NO_OFFER
    assert desk.last(LetterQueued).to is Role.RECEIVING


def test_somebody_who_cannot_pay_has_what_changed_taken_beside_the_plan() -> None:
    desk = talking()
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.CANNOT, "Lost their job."))

    told = desk.open("circumstances-told")
    assert told.parent == desk.state.requests[-2].number
    assert desk.state.open_of("arrears-negotiation") is not None


def test_reviews_come_after_three_nine_and_fifteen_months_and_end_with_the_plan() -> None:
    desk = agreed(24)
    days = []
    for months in (3, 9, 15, 30):
        desk.on(add_months(MONDAY, months))
        if desk.state.open_of("plan-review") is not None:
            days.append(months)
            desk.do("review-plan", KEEPS)
    assert days == [3, 9, 15]


def test_a_day_that_a_review_names_holds_until_it_came() -> None:
    desk = to_be_reviewed()
    assert desk.refused("review-plan", replace(KEEPS, review_on=desk.today)).code == "day-past"
    assert desk.refused("review-plan", replace(KEEPS, reason=" ")).field == "reason"
    desk.do("review-plan", replace(KEEPS, review_on=add_months(MONDAY, 5)))
    desk.on(add_months(MONDAY, 5))
    desk.open("plan-review")


def test_a_plan_that_no_longer_fits_is_negotiated_again() -> None:
    desk = to_be_reviewed()
    desk.do("review-plan", AGAIN)
    begun = desk.open("arrears-negotiation")
    assert begun.talks is not None and begun.talks.entry is Entry.CASEWORKER


def test_arrears_that_wait_are_looked_at_again_after_the_same_time() -> None:
    desk = talking()
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    desk.do("propose-plan", ProposePlan(Rung.DEFERRED, FIRST, Frequency.MONTHLY, net=260_00, essential=250_00))
    desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.UNKNOWN))
    desk.do("decide", agree(desk))
    desk.do("set-schedule", SetPlanSchedule())
    assert desk.last(PlanScheduled).agreed.waits

    for months in (3, 6, 9):
        desk.on(add_months(MONDAY, months))
        desk.do("review-plan", KEEPS)


def test_maintenance_that_is_worked_out_anew_has_the_plan_looked_at_again() -> None:
    desk = agreed()
    calculated = TaskRecord("calculate", (), "somebody", add_days(MONDAY, 9))
    held = next(one for one in desk.state.requests if one.talks is not None)
    made = replace(held, number=90, procedure="perform-calculation", cause="other", talks=None, done=(calculated,))
    state = replace(desk.state, requests=(*desk.state.requests, made))
    opened = settle(state, BOOK, add_days(MONDAY, 9))
    again = settle(apply_all(state, opened), BOOK, add_days(MONDAY, 9))

    assert [event.procedure for event in opened if hasattr(event, "procedure")] == ["plan-review"]
    assert again == ()


def test_a_missed_payment_of_the_plan_is_marked_as_its_breach_and_a_talk_is_due() -> None:
    desk = agreed()
    missed(desk)

    held = plan_in_force(desk.state, FIRST)
    assert held is not None and held.talks is not None
    assert desk.last(PlanBroken).due_on == FIRST and broken(desk.state, held.talks)
    desk.do("talk-about-miss", RecordMissTalk(MissTalk.NEGOTIATION))
    desk.open("arrears-negotiation")


def test_what_an_employer_does_not_pay_over_and_what_comes_after_the_plan_is_no_breach() -> None:
    desk = agreed()
    missed(desk, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER)
    missed(desk, due_on=add_months(MONDAY, 20))
    held = next(one.talks for one in desk.state.requests if one.talks is not None)
    assert held is not None and held.broken == ()


@pytest.mark.parametrize(
    ("said", "opens"),
    [
        (MissTalk.CANNOT, "circumstances-told"),
        (MissTalk.REFUSES, "arrears-consider-action"),
        (MissTalk.NEGOTIATION, "arrears-negotiation"),
    ],
)
def test_a_talk_about_a_missed_payment_leads_where_it_should(said: MissTalk, opens: str) -> None:
    desk = agreed()
    missed(desk)
    desk.do("talk-about-miss", RecordMissTalk(said, "They said so."))
    assert desk.open(opens).parent is not None


def test_who_asks_again_while_calls_and_letters_are_left_is_not_passed_over() -> None:
    desk = put_to_a_leader()
    desk.do("approve", answer(desk), LEADER)
    desk.do("set-schedule", SetPlanSchedule())
    desk.on(FIRST)
    missed(desk)
    refusal = desk.refused("talk-about-miss", RecordMissTalk(MissTalk.NEGOTIATION))

    assert (refusal.code, refusal.field) == ("negotiation-open", "outcome")
    assert f"Request {desk.open(NEGOTIATION).number} is a negotiation that is decided" in refusal.sentence
