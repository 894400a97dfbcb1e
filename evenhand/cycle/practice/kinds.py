"""The kinds of practice case, each worked by the office up to where an exercise begins."""

from collections.abc import Callable
from datetime import date

from evenhand.accounts.models import Instalment
from evenhand.config.book import the_book
from evenhand.cycle.practice.office import OFFICE, NotMade, Practice
from evenhand.domain.account.matching.ways import Way
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.receipt_commands import KeyReceipt
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.commands import (
    AnswerOffer,
    CallOutcome,
    ExplainToReceivingParent,
    OrderClaim,
    PerformCalculation,
    RecordCall,
    RecordOrderClaim,
    RecordPreference,
    SetMethods,
)
from evenhand.domain.opportunity.commands.choices import Arrangement
from evenhand.domain.opportunity.talks import Entry
from evenhand.domain.opportunity.vocabulary import OfferAnswer, Service
from evenhand.domain.procedures.known import BenefitStarted
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.exercises.book import PracticeKind
from evenhand.work.key_receipt import key_receipt
from evenhand.work.negotiating.asked import NegotiationAsked
from evenhand.work.state.today import lived_on
from evenhand.work.statements_of_office import statement_on

CAME_IN, BEGAN = 55, 40
"""Days ago on which a case came in, and on which its opportunity began or the first working day after."""

COUNTED = PaymentMethod.DIRECT_DEBIT
BEHIND = {
    "arrears": "948.00",
    "methods": [{"kind": "DD", "share": "1.00", "first_collection_on": "today-20"}],
    "application": {
        "applicant": "receiving",
        "received_on": "today-200",
        "receiving_parent_wants": "collect-and-pay",
        "paying_parent_wants": "collect-and-pay",
        "effective_on": "today-190",
    },
    "legacy": {
        "scheme": "none",
        "segment": "unknown",
        "method_of_collection": "none",
        "method_was": "neither",
        "enforcement": [],
        "arrears": {"receiving_parent": "0.00", "secretary_of_state": "0.00"},
    },
}
"""A case that never was with an old scheme, and is behind with what this one asked for."""

CALLED = "They rang: they want to clear what is behind, a bit each month."


def offered(case: Practice) -> None:
    """An application that meets every criterion: nobody has called anybody yet."""
    case.comes_in(case.today)


def behind(case: Practice) -> None:
    """Maintenance runs, and something is owed from before; the paying parent asked to talk about it."""
    _can_be_decided(case)
    case.comes_in(case.today, BEHIND)
    case.do("calculate", PerformCalculation(Frequency.MONTHLY), case.today)
    case.made(enter_negotiation(OFFICE, case.reference, NegotiationAsked(Entry.ASKED, CALLED)))


def on_benefit(case: Practice) -> None:
    """An opportunity whose payments all came; now a benefit has started."""
    _can_be_decided(case)
    _runs(case, missing=False)
    case.tell(BenefitStarted("universal-credit", case.today, "CIS"))


def missed(case: Practice) -> None:
    """An opportunity whose first payment came, and whose second one did not."""
    _runs(case, missing=True)


MADE: dict[PracticeKind, Callable[[Practice], None]] = {
    PracticeKind.OFFERED: offered,
    PracticeKind.BEHIND: behind,
    PracticeKind.ON_BENEFIT: on_benefit,
    PracticeKind.MISSED: missed,
}


def _can_be_decided(case: Practice) -> None:
    if statement_on(case.today) is None:
        raise NotMade("This office has set no statement for discretionary decisions yet. Ask an administrator to.")


def _runs(case: Practice, *, missing: bool) -> None:
    """Accepted, half by order and half by direct debit, and lived up to today; the last payment may be missing."""
    on = add_days(case.today, -CAME_IN)
    start = the_book().rules.working_days("england-and-wales").on_or_after(add_days(case.today, -BEGAN))
    case.comes_in(on)
    case.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD), on)
    case.do("preference", RecordPreference(Service.DIRECT_PAY), on)
    case.do("voluntary-order", RecordOrderClaim(OrderClaim.NONE), on)
    accepts = AnswerOffer(OfferAnswer.ACCEPTS, first_attempt_on=on, direct_debit=True, first_collection_on=start)
    case.do("answer", accepts, on)
    case.do("tell-receiving-parent", RecordCall(CallOutcome.TOLD), on)
    case.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT), on)
    case.do("calculate", PerformCalculation(Frequency.MONTHLY), on)
    _pays(case, on, missing=missing)


def _pays(case: Practice, since: date, *, missing: bool) -> None:
    rows = Instalment.objects.filter(account_id=case.account, method=str(COUNTED), due_on__lt=case.today)
    due = list(rows.order_by("due_on").values_list("due_on", "maintenance", "fee"))
    for day, maintenance, fee in due[:-1] if missing else due:
        case.lives(since, day)
        since = day
        paid = KeyReceipt(Way.INTERNET, day, maintenance + fee, COUNTED)
        with lived_on(day):
            case.made(key_receipt(OFFICE, _account(case), paid))
    case.lives(since, case.today)


def _account(case: Practice) -> str:
    return case.state.account
