"""Money in suspense: what waits and why, whose it may be, and its match."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import MoneyBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.refusing import absent, at_fault
from evenhand.api.shapes.money_in import SuspenseEntryOut, SuspenseOut, entry_out, suspense_out
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Id
from evenhand.domain.account.receipt_commands import ExplainTakenBack, MatchReceipt, ReturnToPayer
from evenhand.work.asking import command_from
from evenhand.work.explain_taken_back import explain_taken_back
from evenhand.work.match_receipt import match_receipt
from evenhand.work.money_in.roles import MATCH, SEE_SUSPENSE, SETTLE
from evenhand.work.reading.suggestions import suggestions
from evenhand.work.reading.suspense import suspense, waiting_receipt
from evenhand.work.return_to_payer import return_to_payer

router = Router(tags=["Money in"])


@reads(router, "", SuspenseOut, sorted(SEE_SUSPENSE), "What waits in suspense", absent=False)
def read_suspense(request: Asking) -> SuspenseOut:
    """Oldest first."""
    return suspense_out(suspense(request.auth.actor))


@reads(router, "/{receipt}", SuspenseEntryOut, sorted(MATCH), "One payment in suspense, and whose it may be")
def read_suspense_entry(request: Asking, receipt: Id) -> SuspenseEntryOut:
    """Suggestions stand in the order of how much speaks for each. None of them was posted."""
    found = waiting_receipt(request.auth.actor, receipt)
    if found is None:
        raise absent("payment in suspense")
    return entry_out(found, suggestions(request.auth.actor, found))


@writes(router, "/{receipt}/match", RecordedOut, sorted(MATCH), "Match a payment", does="match_receipt")
def match_payment(request: Asking, receipt: Id, body: MoneyBody, sent: Sent = HEADER) -> RecordedOut:
    """`values`: `to`, the number of a master case or case; and `method`, where how it came does not say it."""
    matched = command_from(MatchReceipt, body.values)
    if isinstance(matched, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in matched])
    outcome = match_receipt(request.auth.actor, receipt, matched, key=key(request, body, sent))
    return answer(outcome, request.auth)


@writes(
    router, "/{receipt}/return", RecordedOut, sorted(SETTLE), "Return a payment to who paid it", does="return_to_payer"
)
def return_payment(request: Asking, receipt: Id, body: MoneyBody, sent: Sent = HEADER) -> RecordedOut:
    """`values`: `why`. It records that the office sent the money back where it came from; no account is touched."""
    asked = command_from(ReturnToPayer, body.values)
    if isinstance(asked, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in asked])
    outcome = return_to_payer(request.auth.actor, receipt, asked, key=key(request, body, sent))
    return answer(outcome, request.auth)


@writes(
    router, "/went/{number}/explain", RecordedOut, sorted(SETTLE), "Explain money that went back",
    does="explain_taken_back",
)  # fmt: skip
def explain_money(request: Asking, number: Id, body: MoneyBody, sent: Sent = HEADER) -> RecordedOut:
    """`values`: `was` (receipt, own-payment, told-already, not-ours), `why`; of a receipt `account` and `receipt`."""
    said = command_from(ExplainTakenBack, body.values)
    if isinstance(said, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in said])
    outcome = explain_taken_back(request.auth.actor, number, said, key=key(request, body, sent))
    return answer(outcome, request.auth)
