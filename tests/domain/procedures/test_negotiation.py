"""A negotiation of arrears from what is owed to the decision, and every way in which it does not go on."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Debt, Reported, Rung
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import CallOutcome, MissTalk, RecordCall, RecordMissTalk
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.events import NegotiationDecided
from evenhand.domain.opportunity.talks import NEGOTIATION, Agreed, Entry, RefusalGround, Willing
from evenhand.domain.opportunity.vocabulary import Status
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.negotiating.begin import begin
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, MONDAY, case
from tests.domain.endings import running
from tests.domain.talking import FIRST, Talking, situation, talking

KNOWN: dict[str, Any] = {"net": 400_00, "essential": 250_00}
CALLED = RecordCall(CallOutcome.TOLD)


def plan(rung: Rung = Rung.WITHIN_STEER, **values: Any) -> ProposePlan:
    return ProposePlan(**{"plan": rung, "first_on": FIRST, "every": Frequency.MONTHLY, **KNOWN, **values})


def offer(**values: Any) -> ProposePlan:
    return plan(Rung.OWN_OFFER, **values)


def decision(desk: Talking, verdict: Verdict = Verdict.AGREE, **values: Any) -> DecideNegotiation:
    lines = tuple("It affects them so." for _ in children_of(desk.state))
    given: dict[str, Any] = {"facts": "Pay and rent.", "reason": "It lasts.", "welfare": lines, **values}
    given |= {"ground": RefusalGround.TOO_LONG} if verdict is Verdict.REFUSE else {}
    return DecideNegotiation(verdict, **given)


def at_the_plan(entry: Entry = Entry.ASKED, **values: Any) -> Talking:
    desk = talking(entry, **values)
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    return desk


def at_the_decision(proposed: ProposePlan | None = None, entry: Entry = Entry.ASKED, **values: Any) -> Talking:
    desk = at_the_plan(entry, **values)
    desk.do("propose-plan", proposed or plan())
    if desk.talks.longer:
        desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.NO))
    return desk


def test_an_agreed_plan_is_kept_with_what_it_was_worked_out_from() -> None:
    desk = at_the_decision()
    desk.do("decide", decision(desk))

    kept = desk.talks.plan
    assert kept is not None and kept.means.net == 400_00
    assert (desk.talks.decision, desk.talks.decided_on, kept.terms.breaches) == (Agreed.ACCEPTED, MONDAY, False)
    assert desk.last(NegotiationDecided).plan == kept.terms
    assert desk.state.decisions[-1].children == children_of(desk.state)
    for task, command in (
        ("set-schedule", SetPlanSchedule()),
        ("call-receiving-parent", CALLED),
        ("call-paying-parent", CALLED),
    ):
        desk.do(task, command)
    assert desk.state.requests[-1].status is Status.CLOSED


def test_a_plan_beyond_24_months_breaches_the_debt_steer_and_the_receiving_parent_is_heard_first() -> None:
    desk = at_the_plan()
    desk.do("propose-plan", offer(months=36))
    assert desk.talks.longer and desk.refused("decide", decision(desk)).code == "task-not-ready"

    desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.NOT_REACHED))
    assert desk.refused("hear-receiving-parent", HearReceivingParent(HardshipAnswer.YES)).field == "reason"
    desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.YES, "School shoes wait."))
    assert desk.talks.hardship is Reported.YES
    desk.do("decide", decision(desk))

    decided = desk.last(NegotiationDecided)
    assert decided.plan.breaches and "NEG-11" in decided.steps


def test_a_plan_steps_up_where_something_that_goes_out_is_known_to_end() -> None:
    ends = date(MONDAY.year, MONDAY.month + 7, 1)
    tight: dict[str, Any] = {"net": 300_00}
    as_now = at_the_decision(plan(Rung.SUSTAINABLE, **tight)).talks.plan
    later = at_the_decision(plan(Rung.SUSTAINABLE, **tight, ending=40_00, ending_on=ends)).talks.plan

    assert as_now is not None and later is not None
    assert (later.means.ending, later.means.ending_on) == (40_00, ends)
    (first, low), (_, high), *_ = later.terms.runs
    assert (first, low) == (4, as_now.terms.instalment) and high > low
    assert later.terms.ends_on < as_now.terms.ends_on


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"ending": 40_00}, "ending-incomplete", "ending_on"),
        ({"ending_on": FIRST}, "ending-incomplete", "ending"),
        ({"ending": 400_00, "ending_on": FIRST}, "ending-above-spending", "ending"),
        ({"ending": 40_00, "ending_on": MONDAY}, "ending-past", "ending_on"),
        ({"first_on": MONDAY - timedelta(1)}, "first-payment-past", "first_on"),
    ],
)
def test_what_ends_is_given_with_its_day_and_is_a_part_of_what_goes_out(
    given: dict[str, Any], code: str, field: str
) -> None:
    refusal = at_the_plan().refused("propose-plan", plan(**given))

    assert (refusal.code, refusal.field) == (code, field)


def test_arrears_that_wait_are_looked_at_again_on_a_day() -> None:
    desk = at_the_decision(plan(Rung.DEFERRED, net=260_00))
    desk.do("decide", decision(desk))

    assert desk.talks.decision is Agreed.DEFERRED
    assert desk.talks.review_on == date(MONDAY.year, MONDAY.month + 3, MONDAY.day)


def test_a_counter_offer_opens_the_plan_again_and_keeps_those_before_in_order() -> None:
    desk = at_the_decision(offer(months=36))
    assert desk.refused("decide", DecideNegotiation(Verdict.COUNTER)).field == "reason"
    desk.do("decide", DecideNegotiation(Verdict.COUNTER, reason="They can pay more."))
    desk.do("propose-plan", offer(instalment=100_00))

    assert [one.means.months for one in desk.talks.offers] == [36, None]
    assert not desk.talks.longer
    desk.do("decide", decision(desk))
    assert desk.last(NegotiationDecided).plan.instalment == 100_00


def test_who_refused_and_thinks_again_is_talked_to_again() -> None:
    desk = talking()
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.REFUSES, "They say no."))
    desk.do("decide", DecideNegotiation(Verdict.COUNTER, reason="They call back: they will pay a part."))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    desk.do("propose-plan", offer(months=12))
    desk.do("decide", decision(desk))

    assert desk.talks.decision is Agreed.ACCEPTED


@pytest.mark.parametrize("entry", list(Entry))
def test_a_refusal_keeps_what_would_be_acceptable_and_enforcement_is_considered_unless_they_asked(entry: Entry) -> None:
    desk = at_the_decision(entry=entry)
    recommended = desk.talks.plan.recommended if desk.talks.plan else None
    desk.do("decide", decision(desk, Verdict.REFUSE))

    assert desk.talks.decision is Agreed.REFUSED
    assert desk.talks.acceptable is not None and desk.talks.acceptable.rung is recommended
    assert (desk.state.open_of("arrears-consider-action") is None) == (entry is Entry.ASKED)
    assert desk.state.decisions[-1].proposed == str(recommended)


def test_who_refuses_to_pay_is_told_the_default_schedule() -> None:
    desk = talking()
    desk.do("quantify", QuantifyDebt(0))
    assert desk.refused("talk", RecordNegotiationTalk(Willing.REFUSES)).field == "reason"
    desk.do("talk", RecordNegotiationTalk(Willing.NOT_REACHED))
    desk.do("talk", RecordNegotiationTalk(Willing.REFUSES, "They say no."))

    assert desk.refused("propose-plan", plan()).code == "task-not-ready"
    assert desk.refused("decide", decision(desk)).code == "no-plan"
    desk.do("decide", decision(desk, Verdict.REFUSE))
    assert desk.talks.acceptable is not None and desk.talks.acceptable.rung is Rung.BY_REVIEW


def test_what_is_disputed_is_in_no_plan() -> None:
    desk = talking(debts=(Debt(600_00, "one"), Debt(50_00, "two")))
    assert desk.refused("quantify", QuantifyDebt(650_01)).code == "disputed-above-arrears"
    assert desk.refused("quantify", QuantifyDebt(1_00)).field == "reason"
    desk.do("quantify", QuantifyDebt(610_00, "Paid in cash."))
    desk.do("talk", RecordNegotiationTalk(Willing.CANNOT, "Lost the job."))
    desk.do("propose-plan", plan(Rung.IN_FULL, lump_sum=40_00))

    assert desk.talks.plan is not None and desk.talks.plan.terms.lump_sum == 40_00


def test_a_plan_that_is_not_possible_says_what_would_make_it_so() -> None:
    found = at_the_plan().refused("propose-plan", plan(Rung.IN_FULL))

    assert found.code == "plan-not-possible" and "£600.00 could be paid now" in found.sentence


def test_a_plan_that_nobody_can_judge_asks_for_income_and_spending() -> None:
    found = at_the_plan().refused("propose-plan", plan(net=None, essential=None))

    assert (found.code, found.field) == ("plan-not-known", "net")


def test_what_keeps_every_plan_from_being_worked_out_is_said() -> None:
    assert at_the_plan().refused("propose-plan", plan(first_on=MONDAY - timedelta(days=1))).code == "first-payment-past"


def test_nothing_is_decided_on_an_account_that_could_not_be_read() -> None:
    desk = talking()
    desk.beside = replace(desk.beside, situation=None)

    assert desk.refused("quantify", QuantifyDebt(0)).code == "situation-missing"


@pytest.mark.parametrize("change", ["debt", "day"])
def test_a_plan_is_not_agreed_to_on_a_debt_or_a_day_that_is_no_longer_so(change: str) -> None:
    desk = at_the_decision()
    if change == "debt":
        desk.beside = replace(desk.beside, situation=situation(debts=(Debt(900_00, "one"),)))
    else:
        desk.today = FIRST + timedelta(days=1)

    assert desk.refused("decide", decision(desk)).code == "plan-changed"
    if change == "day":
        desk.do("decide", decision(desk, Verdict.REFUSE))
        assert desk.talks.acceptable is None


def test_a_decision_needs_the_statement_the_facts_and_a_line_for_each_child() -> None:
    desk = at_the_decision()
    assert desk.refused("decide", decision(desk, facts="")).field == "facts"
    assert desk.refused("decide", decision(desk, Verdict.REFUSE, reason=" ")).field == "reason"
    assert desk.refused("decide", decision(desk, welfare=())).code == "welfare-missing"
    desk.beside = replace(desk.beside, statement_from=None)
    assert desk.refused("decide", decision(desk)).code == "statement-not-set"


def test_one_negotiation_is_open_on_a_case() -> None:
    desk = talking()
    again = begin(desk.state, Entry.CASEWORKER, CASEWORKER, BOOK, MONDAY)

    assert isinstance(again, Refusal) and again.code == "negotiation-open"


def test_who_may_begin_and_on_which_case() -> None:
    reader = begin(case(), Entry.ASKED, Actor("x", frozenset({"legal-spoc"})), BOOK, MONDAY)
    closed = begin(case(closed_on=MONDAY), Entry.ASKED, CASEWORKER, BOOK, MONDAY)

    assert isinstance(reader, Refusal) and reader.code == "role-missing"
    assert isinstance(closed, Refusal) and closed.code == "case-closed"


@pytest.mark.parametrize("entry", list(Entry))
def test_nobody_chases_while_the_payments_of_an_opportunity_are_judged(entry: Entry) -> None:
    desk = running()
    found = begin(desk.state, entry, CASEWORKER, BOOK, desk.today)

    assert isinstance(found, tuple) if entry is Entry.ASKED else isinstance(found, Refusal)


def test_who_asks_to_negotiate_a_missed_payment_has_a_negotiation_opened_once() -> None:
    state = case()
    missed = [Found(number, PaymentMethod.DIRECT_DEBIT, MONDAY, InstalmentState.MISSED) for number in (1, 2)]
    desk = Talking(apply_all(state, follow_misses(state, missed, BOOK, MONDAY)), MONDAY, talking().beside)
    desk.do("talk-about-miss", RecordMissTalk(MissTalk.NEGOTIATION))
    opened = desk.open(NEGOTIATION)
    desk.do("talk-about-miss", RecordMissTalk(MissTalk.NEGOTIATION))

    assert opened.parent is not None and opened.talks is not None and opened.talks.entry is Entry.ASKED
    assert sum(one.procedure == NEGOTIATION for one in desk.state.requests) == 1


@given(
    rungs=st.lists(st.sampled_from([Rung.WITHIN_STEER, Rung.SUSTAINABLE, Rung.BY_REVIEW, Rung.OWN_OFFER]), max_size=4),
    net=st.integers(200_00, 900_00),
    disputed=st.integers(0, 600_00),
    agree=st.booleans(),
)
def test_however_it_goes_offers_stay_in_order_and_it_ends_decided(
    rungs: list[Rung], net: int, disputed: int, agree: bool
) -> None:
    desk = talking(Entry.CASEWORKER)
    desk.do("quantify", QuantifyDebt(disputed, "They paid."))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    taken = list[Rung]()
    for rung in [*rungs, Rung.OWN_OFFER]:
        if taken:
            desk.do("decide", DecideNegotiation(Verdict.COUNTER, reason="Another."))
        wished = plan(rung, net=net, months=24 if rung is Rung.OWN_OFFER else None)
        if desk.try_task("propose-plan", wished) is not None:
            desk.do("propose-plan", offer(months=48, net=net))
            rung = Rung.OWN_OFFER
        taken.append(rung)
        if desk.talks.longer:
            desk.try_task("hear-receiving-parent", HearReceivingParent(HardshipAnswer.UNKNOWN))
    desk.do("decide", decision(desk, Verdict.AGREE if agree else Verdict.REFUSE))

    assert [one.terms.rung for one in desk.talks.offers] == taken
    assert desk.talks.decision is (Agreed.ACCEPTED if agree else Agreed.REFUSED)
    assert (desk.talks.acceptable is None) == agree
    assert desk.talks.longer == ((desk.talks.offers[-1].terms.months or 0) > 24)
