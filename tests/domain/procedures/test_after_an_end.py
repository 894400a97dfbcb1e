"""After an opportunity: when fees count again, and what does not follow while nobody owes anything. R10, R15."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.account import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.maintenance.fees import is_free
from evenhand.domain.opportunity.calculation import opportunity_of
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    ComplianceChoice,
    RecordCompliance,
    RejectedReason,
)
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events import FeesReinstated
from evenhand.domain.opportunity.vocabulary import Employment, OpportunityStatus, Service
from evenhand.domain.procedures.known import BenefitStarted, Known, LeftPrison, WentToPrison, WorkChanged
from evenhand.domain.procedures.paying import ChangeMethods, Means, MethodWanted, change_methods
from evenhand.domain.procedures.settle import settle
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, TOLD
from tests.domain.endings import EndingDesk, at_the_end

FAIL = RecordCompliance(ComplianceChoice.FAIL)
NIL = WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0)
BENEFITS = PaymentMethod.DEDUCTION_FROM_BENEFITS


def failed(news: Known | None = None) -> EndingDesk:
    """A scheduled end that is failed, on the day on which the news came in."""
    desk = at_the_end(third=InstalmentState.MISSED)
    if news is not None:
        desk.learn(news)
    desk.do("payment-history", FAIL)
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    return desk


def told(desk: EndingDesk, how: str) -> None:
    desk.do(f"{how}-paying-parent", TOLD)
    desk.do(f"{how}-receiving-parent", TOLD)


def sets_methods(desk: EndingDesk, kind: PaymentMethod) -> None:
    """The whole is collected by one method from today."""
    means = Means(desk.today, account=True, mandate=True, employers=(1,), paid_into=True)
    wanted = ChangeMethods(from_on=desk.today, reason="They owe again.", methods=(MethodWanted(kind, 100),))
    events = change_methods(desk.state, wanted, means, "amara", desk.today, BOOK.rules)
    assert not isinstance(events, Refusal), events
    desk.take(events)
    desk.take(settle(desk.state, BOOK, desk.today))


def fees_from(desk: EndingDesk) -> date | None:
    assert desk.state.opportunity is not None
    return desk.state.opportunity.fees_from


def news_of(desk: EndingDesk, news: type[Known]) -> Known:
    return NIL if news is WorkChanged else WentToPrison(desk.today)


@pytest.mark.parametrize(("news", "trigger"), [(WorkChanged, Trigger.NIL_ASSESSED), (WentToPrison, Trigger.PRISON)])
def test_what_makes_maintenance_nil_and_is_learned_only_at_the_end_brings_no_fee(
    news: type[Known], trigger: Trigger
) -> None:
    desk = failed(news_of(at_the_end(), news))
    outcome = desk.open("outcome-scheduled-end")
    assert outcome.closing is not None and outcome.closing.trigger is trigger
    assert desk.task_of(outcome.number, "approve-fees") == "not needed"
    assert (desk.state.approvals, desk.state.live_methods(desk.today), fees_from(desk)) == ((), (), None)
    told(desk, "failed")
    assert not [one for one in desk.state.requests if one.is_open]


def test_a_stay_in_prison_that_is_over_by_the_check_brings_fees_as_any_other_fail() -> None:
    desk = at_the_end(third=InstalmentState.MISSED)
    desk.learn(WentToPrison(add_days(desk.today, -40)))
    desk.learn(LeftPrison(add_days(desk.today, -10)))
    desk.do("payment-history", FAIL)
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    desk.answers("approve-fees")
    assert fees_from(desk) == desk.today


def test_after_a_fail_without_a_fee_fees_count_from_the_day_on_which_the_office_collects_again() -> None:
    desk = failed(NIL)
    told(desk, "failed")
    desk.on(add_days(desk.today, 60))
    desk.learn(WorkChanged(Employment.EMPLOYED, gross_weekly=400_00))
    assert fees_from(desk) is None
    sets_methods(desk, PaymentMethod.DIRECT_DEBIT)
    again = desk.last(FeesReinstated)
    assert (again.from_on, again.steps, again.rules) == (desk.today, ("GEN-4",), ("R10", "R15"))
    free = opportunity_of(desk.state)
    assert is_free(add_days(desk.today, -1), free, BOOK.rules) and not is_free(desk.today, free, BOOK.rules)


def test_where_direct_pay_breaks_down_fees_count_from_the_day_on_which_the_office_collects_again() -> None:
    desk = at_the_end()
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", desk.check(likely=True))
    desk.do("to-direct-pay", ChangeToDirectPay())
    desk.answers("approve-end-deduction")
    desk.calculated()
    told(desk, "passed")
    desk.on(add_days(desk.today, 90))
    desk.state = replace(desk.state, service=Service.COLLECT_AND_PAY)
    desk.take(settle(desk.state, BOOK, desk.today))
    assert fees_from(desk) is None
    sets_methods(desk, PaymentMethod.STANDING_ORDER_DEFAULT)
    assert fees_from(desk) == desk.today
    assert opportunity_of(desk.state) == DateRange(desk.state.opportunity.period.start, desk.today)  # type: ignore[union-attr]


def test_a_fail_on_a_benefit_dates_the_fees_for_the_flat_rate_goes_on_and_is_taken_from_the_benefit() -> None:
    """R15 withholds what goes on no longer: the order, its charge and the standing order; liability goes on."""
    desk = at_the_end(third=InstalmentState.MISSED)
    desk.learn(BenefitStarted("universal-credit", desk.today))
    desk.do("payment-history", FAIL)
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    checked = desk.today
    desk.answers("approve-fees")
    held = desk.state.opportunity
    assert held is not None and (held.status, held.fees_from) == (OpportunityStatus.ENDED, checked)
    assert desk.state.live_methods(desk.today) == ()
    sets_methods(desk, BENEFITS)
    assert not is_free(checked, opportunity_of(desk.state), BOOK.rules)
    assert desk.kinds().count("FeesReinstated") == 1
