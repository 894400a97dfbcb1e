"""An opportunity that may end early: what is proposed, what a person decides against it, and what follows."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from evenhand.config.book import DATA
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    ComplianceChoice,
    Confirmation,
    ConfirmDirectPay,
    EarlyChoice,
    ExplainDirectPay,
    Explained,
    RecordCompliance,
    RecordEarlyEnd,
    RejectedReason,
)
from evenhand.domain.opportunity.ending_words import (
    REASON_OF,
    CheckStatus,
    Compliance,
    ComplianceReason,
    EarlyReason,
    Trigger,
)
from evenhand.domain.opportunity.events import ComplianceRecorded, OpportunityEnded
from evenhand.domain.opportunity.history import PaymentHistory, Payments
from evenhand.domain.opportunity.scenarios import scenario_of
from evenhand.domain.opportunity.vocabulary import Employment, OpportunityStatus, Resolution, Role, Service, Status
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.known import (
    BenefitEnded,
    BenefitStarted,
    CaseClosing,
    ServiceChosen,
    WentToPrison,
    WorkChanged,
)
from evenhand.domain.procedures.settle import settle
from evenhand.domain.refusal import Refusal
from tests.domain.cases import BOOK, CASEWORKER, TOLD
from tests.domain.endings import EndingDesk, at_the_end, history, paid, running

DAY = date(2017, 6, 12)
MISSED = InstalmentState.MISSED
WITH = {
    Payments.MET: {"fourth": InstalmentState.PLANNED},
    Payments.DEFAULT: {"second": MISSED},
    Payments.WAITING: {"third": InstalmentState.DUE},
}
ROWS = tomllib.loads(Path(DATA / "early_end.toml").read_text())["row"]
CASES = [(Trigger(row["trigger"]), Payments(each), row["proposes"]) for row in ROWS for each in row["payments"]]
ENDED_EARLY = EarlyChoice.ENDED_EARLY


def standing(how: Payments) -> PaymentHistory:
    if how is Payments.NONE:
        return PaymentHistory((paid(1, add_days(DAY, 9), InstalmentState.PLANNED),))
    return history(**WITH[how])


def during(payments: PaymentHistory | None = None) -> EndingDesk:
    """A case in the tenth week of its opportunity, with the payments so far."""
    desk = running(payments=payments or standing(Payments.MET))
    desk.on(DAY)
    return desk


def known(trigger: Trigger, desk: EndingDesk) -> None:
    """That it became known; what a person decides themselves they open by hand."""
    news = {
        Trigger.BENEFIT: BenefitStarted("universal-credit", desk.today),
        Trigger.PRISON: WentToPrison(desk.today),
        Trigger.NIL_ASSESSED: WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0),
        Trigger.CASE_CLOSING: CaseClosing(add_days(desk.today, 30)),
        Trigger.DIRECT_PAY_ASKED: ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY),
    }
    if trigger in news:
        desk.learn(news[trigger])
        return
    opened = open_by_hand(
        desk.state, "outcome-early-end", trigger, desk.today, "Seen.", CASEWORKER, BOOK, desk.today, instalment=2
    )
    assert not isinstance(opened, Refusal), opened
    desk.take(opened)
    desk.take(settle(desk.state, BOOK, desk.today))


def asked(trigger: Trigger, payments: PaymentHistory | None = None) -> EndingDesk:
    desk = during(payments)
    known(trigger, desk)
    if trigger is Trigger.DIRECT_PAY_ASKED:
        desk.do("confirm-direct-pay", ConfirmDirectPay(Confirmation.CONFIRMS))
    return desk


def records(desk: EndingDesk, choice: str, reason: str = "", why: EarlyReason = EarlyReason.CHANGE) -> None:
    desk.do("payment-history", RecordEarlyEnd(EarlyChoice(choice), why, reason))


# The scenario table (EAR-9, R14)


@pytest.mark.parametrize(("trigger", "payments", "proposes"), CASES)
def test_what_the_row_proposes_is_recorded_without_a_reason(
    trigger: Trigger, payments: Payments, proposes: str
) -> None:
    desk = asked(trigger, standing(payments))
    records(desk, proposes)
    assert desk.last(ComplianceRecorded).proposed == proposes


@pytest.mark.parametrize(("trigger", "payments", "proposes"), CASES)
def test_what_goes_against_the_row_asks_for_its_own_reason(trigger: Trigger, payments: Payments, proposes: str) -> None:
    if trigger is Trigger.DIRECT_PAY_ASKED and payments is not Payments.DEFAULT:
        other = EarlyChoice.ENDED_EARLY_DEFAULT
    elif trigger is Trigger.DIRECT_PAY_ASKED or payments is Payments.DEFAULT:
        other = EarlyChoice.ENDED_EARLY_EXCUSED
    else:
        other = EarlyChoice.FAIL
    desk = asked(trigger, standing(payments))
    refused = desk.refused("payment-history", RecordEarlyEnd(other, EarlyReason.CHANGE))
    assert (refused.code, refused.field) == ("reason-needed", "reason")
    records(desk, other, "They have a reason.")
    assert desk.last(ComplianceRecorded).proposed == proposes


@pytest.mark.parametrize(
    ("trigger", "payments"),
    [
        (trigger, payments)
        for trigger in (*(Trigger(row["trigger"]) for row in ROWS), Trigger.ANOTHER_METHOD, Trigger.OTHER_CHANGE)
        for payments in Payments
        if scenario_of(BOOK.scenarios, trigger, payments) is None
    ],
)
def test_where_no_row_stands_nothing_is_proposed_and_whatever_is_decided_has_a_reason(
    trigger: Trigger, payments: Payments
) -> None:
    desk = asked(trigger, standing(payments))
    refused = desk.refused("payment-history", RecordEarlyEnd(EarlyChoice.FAIL, EarlyReason.CHANGE))
    assert (refused.code, "Nothing is proposed here." in refused.sentence) == ("reason-needed", True)
    records(desk, "fail", "Decided on the facts.")
    assert desk.last(ComplianceRecorded).proposed == ""


def test_the_table_has_a_row_for_each_trigger_that_its_rule_names_and_none_for_the_others() -> None:
    assert {Trigger(row["trigger"]) for row in ROWS} == {
        Trigger.DIRECT_PAY_ASKED, Trigger.MISSED_PAYMENT, Trigger.BENEFIT, Trigger.NIL_ASSESSED, Trigger.PRISON,
    }  # fmt: skip


@pytest.mark.parametrize("trigger", [one for one in Trigger if one is not Trigger.END_DATE])
def test_every_trigger_falls_under_a_value_of_the_reason_list(trigger: Trigger) -> None:
    assert trigger in REASON_OF


def test_a_default_is_excused_by_a_decision_of_its_own_and_is_none_then() -> None:
    desk = asked(Trigger.BENEFIT, standing(Payments.DEFAULT))
    assert desk.refused("payment-history", RecordEarlyEnd(ENDED_EARLY, EarlyReason.ON_BENEFIT)).code == "default-known"
    records(desk, "ended-early-excused", "They were in hospital.", EarlyReason.ON_BENEFIT)
    closing = desk.open("outcome-early-end").closing
    assert closing is not None
    assert (closing.compliance_reason, closing.excused) == (ComplianceReason.ALL_RECEIVED, True)


# A request for direct pay (EAR-1e, R14, R18)


def test_the_request_waits_below_one_that_nobody_starts_and_says_who_asked() -> None:
    desk = during()
    known(Trigger.DIRECT_PAY_ASKED, desk)
    above, outcome = desk.open("change-service-type-asked"), desk.open("outcome-early-end")
    assert outcome.parent == above.number
    assert (above.status, BOOK.procedures[above.procedure].request["source"]) == (Status.OPEN, "NRP")
    (note,) = [note for note in desk.state.notes if note.about == above.procedure]
    assert note.text == "The receiving parent asked for the change to direct pay."


def test_nothing_is_decided_before_it_is_confirmed_with_the_receiving_parent_alone() -> None:
    desk = during()
    known(Trigger.DIRECT_PAY_ASKED, desk)
    assert desk.refused("payment-history", RecordEarlyEnd(ENDED_EARLY, EarlyReason.DIRECT_PAY)).code == "task-not-ready"
    for answer in (Confirmation.NOT_REACHED, Confirmation.NEEDS_TIME):
        desk.do("confirm-direct-pay", ConfirmDirectPay(answer))
    assert desk.refused("payment-history", RecordEarlyEnd(ENDED_EARLY, EarlyReason.DIRECT_PAY)).code == "task-not-ready"


def test_a_request_that_is_withdrawn_lets_the_opportunity_go_on_and_may_be_made_again() -> None:
    desk = during()
    for _ in range(2):
        known(Trigger.DIRECT_PAY_ASKED, desk)
        desk.do("confirm-direct-pay", ConfirmDirectPay(Confirmation.WITHDRAWS, "They were pressed."))
        assert desk.state.application.receiving_parent_wants is Service.COLLECT_AND_PAY
        assert not [one for one in desk.state.requests if one.is_open]
    outcomes = [one for one in desk.state.requests if one.procedure == "outcome-early-end"]
    assert [one.resolution for one in outcomes] == [Resolution.COFC_REJECTED] * 2
    assert desk.state.opportunity is not None and desk.state.opportunity.status is OpportunityStatus.RUNNING


@pytest.mark.parametrize(("choice", "field"), [("fail", "compliance"), ("goes-on", "compliance")])
def test_a_confirmed_request_is_neither_failed_nor_passed_over(choice: str, field: str) -> None:
    desk = asked(Trigger.DIRECT_PAY_ASKED, standing(Payments.DEFAULT))
    refused = desk.refused("payment-history", RecordEarlyEnd(EarlyChoice(choice), EarlyReason.DIRECT_PAY, "Because."))
    assert (refused.code, refused.rules, refused.field) == ("direct-pay-was-asked", ("R14",), field)


def test_a_known_default_stands_on_the_record_and_the_check_does_not_stand_in_the_way() -> None:
    desk = asked(Trigger.DIRECT_PAY_ASKED, standing(Payments.DEFAULT))
    records(desk, "ended-early-default", why=EarlyReason.DIRECT_PAY)
    unlikely = desk.check(likely=False, rejected_reason=RejectedReason.MISSED)
    assert desk.refused("unlikely-check", unlikely).code == "direct-pay-was-asked"
    desk.do("unlikely-check", desk.check(likely=True))
    held = desk.state.opportunity
    assert held is not None
    assert (held.compliance, held.check, held.ended_on) == (Compliance.ENDED_EARLY, CheckStatus.NOT_APPLICABLE, DAY)


def explained(trigger: Trigger = Trigger.DIRECT_PAY_ASKED) -> EndingDesk:
    desk = asked(trigger)
    records(desk, "ended-early", why=REASON_OF[trigger])
    desk.do("unlikely-check", desk.check(likely=True))
    return desk


@pytest.mark.parametrize("trigger", [Trigger.DIRECT_PAY_ASKED, Trigger.BENEFIT])
def test_direct_pay_is_explained_before_the_change_is_made(trigger: Trigger) -> None:
    desk = explained(trigger)
    assert desk.refused("to-direct-pay", ChangeToDirectPay()).code == "task-not-ready"
    desk.do("explain-direct-pay", ExplainDirectPay(Explained.NOT_REACHED))
    assert desk.refused("to-direct-pay", ChangeToDirectPay()).code == "task-not-ready"
    desk.do("explain-direct-pay", ExplainDirectPay(Explained.UNDERSTOOD, pass_on=True))
    desk.do("to-direct-pay", ChangeToDirectPay())
    desk.answers("approve-end-deduction")
    assert (desk.state.service, desk.state.live_methods(desk.today)) == (Service.DIRECT_PAY, ())
    assert desk.state.open_of("change-service-type-asked") is None


def test_details_pass_between_the_parents_only_where_they_say_so() -> None:
    desk = explained()
    desk.do("explain-direct-pay", ExplainDirectPay(Explained.LETTER_TELLS))
    closing = desk.open("outcome-early-end").closing
    assert closing is not None and closing.pass_on is False


def test_a_request_while_another_early_end_is_open_is_confirmed_there_and_leads_to_direct_pay() -> None:
    desk = during(standing(Payments.DEFAULT))
    known(Trigger.BENEFIT, desk)
    known(Trigger.DIRECT_PAY_ASKED, desk)
    assert desk.refused("payment-history", RecordEarlyEnd(EarlyChoice.FAIL, EarlyReason.ON_BENEFIT)).code == (
        "task-not-ready"
    )
    desk.do("confirm-direct-pay", ConfirmDirectPay(Confirmation.CONFIRMS))
    refused = desk.refused("payment-history", RecordEarlyEnd(EarlyChoice.FAIL, EarlyReason.ON_BENEFIT))
    assert refused.code == "direct-pay-was-asked"


def test_one_that_is_withdrawn_there_leaves_the_other_cause_to_be_decided() -> None:
    desk = during()
    known(Trigger.BENEFIT, desk)
    known(Trigger.DIRECT_PAY_ASKED, desk)
    desk.do("confirm-direct-pay", ConfirmDirectPay(Confirmation.WITHDRAWS))
    closing = desk.open("outcome-early-end").closing
    assert closing is not None and closing.trigger is Trigger.BENEFIT
    records(desk, "ended-early", why=EarlyReason.ON_BENEFIT)


# What does not follow where it would make no sense (R15)


def failed(trigger: Trigger) -> EndingDesk:
    desk = asked(trigger, standing(Payments.DEFAULT))
    records(desk, "fail", "The second one did not come.", REASON_OF[trigger])
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    return desk


def calls(desk: EndingDesk, how: str) -> None:
    desk.do(f"{how}-paying-parent", TOLD)
    desk.do(f"{how}-receiving-parent", TOLD)


def test_a_benefit_brings_fees_but_neither_a_charge_for_the_order_nor_a_default_standing_order() -> None:
    desk = failed(Trigger.BENEFIT)
    desk.answers("approve-fees")
    held, outcome = desk.state.opportunity, desk.open("outcome-early-end")
    assert held is not None and held.fees_from == DAY
    assert desk.state.live_methods(desk.today) == ()
    assert desk.task_of(outcome.number, "order-charge") == "not needed"


def test_a_benefit_that_is_over_by_the_check_leaves_what_is_collected_from_earnings() -> None:
    desk = asked(Trigger.BENEFIT, standing(Payments.DEFAULT))
    desk.on(add_days(DAY, 9))
    desk.learn(BenefitEnded(add_days(DAY, 5)))
    records(desk, "fail", "The award was short, and a payment was missed.", EarlyReason.ON_BENEFIT)
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    desk.answers("approve-fees")
    assert [one.share for one in desk.state.live_methods(desk.today)] == [100]


def test_on_a_benefit_nothing_is_taken_from_earnings_after_a_scheduled_end_either() -> None:
    desk = at_the_end(third=MISSED)
    desk.learn(BenefitStarted("universal-credit", desk.today))
    desk.do("payment-history", RecordCompliance(ComplianceChoice.FAIL))
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    desk.answers("approve-fees")
    assert desk.state.live_methods(desk.today) == ()


@pytest.mark.parametrize("trigger", [Trigger.NIL_ASSESSED, Trigger.PRISON])
def test_where_maintenance_is_nil_no_fee_follows_and_nobody_is_asked_to_approve_one(trigger: Trigger) -> None:
    desk = failed(trigger)
    outcome = desk.open("outcome-early-end")
    assert desk.task_of(outcome.number, "approve-fees") == "not needed"
    calls(desk, "failed")
    held = desk.state.opportunity
    assert held is not None
    assert (held.status, held.compliance, held.fees_from) == (OpportunityStatus.ENDED, Compliance.FAIL, None)
    assert desk.state.live_methods(desk.today) == ()
    assert not [one for one in desk.state.requests if one.is_open]


@pytest.mark.parametrize("likely", [True, False])
def test_a_case_that_closes_keeps_its_service_has_no_new_method_and_no_fee(likely: bool) -> None:
    desk = asked(Trigger.CASE_CLOSING)
    closes = desk.state.closing_on
    records(desk, "ended-early" if likely else "fail", "Decided on the facts.", EarlyReason.CASE_CLOSED)
    why = None if likely else RejectedReason.OTHER
    desk.do("unlikely-check", desk.check(likely=likely, rejected_reason=why))
    held = desk.state.opportunity
    assert held is not None and (held.status, held.fees_from) == (OpportunityStatus.ENDED, None)
    assert {one.until for one in desk.state.methods} == {closes}
    assert desk.state.service is Service.COLLECT_AND_PAY
    assert desk.state.approvals == ()
    calls(desk, "passed" if likely else "failed")
    assert not [one for one in desk.state.requests if one.is_open]


def test_on_a_case_that_closes_the_opportunity_does_not_go_on() -> None:
    desk = asked(Trigger.CASE_CLOSING)
    goes_on = RecordEarlyEnd(EarlyChoice.GOES_ON, EarlyReason.CASE_CLOSED, "Because.")
    assert desk.refused("payment-history", goes_on).code == "case-is-closing"


def test_a_missed_payment_that_is_failed_brings_fees_and_a_standing_order_where_nothing_is_enforced() -> None:
    desk = failed(Trigger.MISSED_PAYMENT)
    desk.answers("approve-fees")
    held = desk.state.opportunity
    assert held is not None and held.fees_from == DAY
    assert [one.share for one in desk.state.live_methods(desk.today)] == [100]


# What goes on (EAR-1, R13)


def test_it_goes_on_with_a_reason_and_ends_on_its_end_date_after_all() -> None:
    desk = asked(Trigger.BENEFIT)
    goes_on = RecordEarlyEnd(EarlyChoice.GOES_ON, EarlyReason.ON_BENEFIT)
    assert desk.refused("payment-history", goes_on).field == "reason"
    records(desk, "goes-on", "The award was cancelled.", EarlyReason.ON_BENEFIT)
    assert not [one for one in desk.state.requests if one.is_open]
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.on(held.period.end)
    assert desk.open("outcome-scheduled-end")
    assert not any(isinstance(event, OpportunityEnded) for event in desk.events)


def test_the_end_date_waits_for_an_early_end_that_is_open_and_comes_after_one_that_goes_on() -> None:
    desk = asked(Trigger.BENEFIT)
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.on(add_days(held.period.end, 3))
    assert desk.state.open_of("outcome-scheduled-end") is None
    records(desk, "goes-on", "Cancelled.", EarlyReason.ON_BENEFIT)
    assert desk.open("outcome-scheduled-end")


def test_an_early_end_that_is_decided_after_the_end_date_ends_on_the_day_of_its_check() -> None:
    desk = asked(Trigger.BENEFIT)
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    desk.on(add_days(held.period.end, 3))
    desk.beside = type(desk.beside)(history(), desk.beside.statement_from, desk.beside.authorities)
    records(desk, "ended-early", why=EarlyReason.ON_BENEFIT)
    desk.do("unlikely-check", desk.check(likely=True))
    ended = desk.state.opportunity
    assert ended is not None and (ended.ended_on, ended.period) == (desk.today, held.period)
