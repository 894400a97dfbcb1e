"""How money comes in and goes out on a case: methods, bank details, employers, orders to them."""

from typing import TypeVar

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies_paying import (
    BankDetailsBody,
    EndBody,
    MethodsBody,
    Number,
    ShowBankDetailsBody,
    ValuesBody,
)
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import at_fault
from evenhand.api.routes.cases import visible
from evenhand.api.shapes.paying import BankAccountOut, MethodsOut, bank_account_out, methods_out
from evenhand.api.shapes.recorded import RecordedOut, answer, refusal_of
from evenhand.api.values import CaseReference
from evenhand.domain.procedures import paying
from evenhand.work.asking import command_from
from evenhand.work.change_methods import change_methods
from evenhand.work.commands import CommandKey
from evenhand.work.paying.deciding import MAY_CHANGE
from evenhand.work.reading.methods_view import methods_view
from evenhand.work.record_bank_details import MAY_RECORD as MAY_RECORD_BANK
from evenhand.work.record_bank_details import TypedAccount, record_bank_details
from evenhand.work.record_employer import MAY_RECORD as MAY_RECORD_EMPLOYER
from evenhand.work.record_employer import end_employer, record_employer
from evenhand.work.roles import READERS
from evenhand.work.set_deduction_order import MAY_SET, end_deduction_order, set_deduction_order
from evenhand.work.set_method_to import set_method_to
from evenhand.work.show_bank_details import MAY_SHOW, BankDetailsShown, show_bank_details

router = Router(tags=["Methods"])
T = TypeVar("T")
SEALED = {"holder", "sort_code", "account", "roll", "pad"}


@reads(router, "/{reference}/methods", MethodsOut, READERS, "How money comes in and goes out")
def read_methods(request: Asking, reference: CaseReference) -> MethodsOut:
    """Methods with their history, bank details masked, employers by number, orders to them."""
    view = visible(reference, request.auth)
    return methods_out(view, methods_view(view, request.auth.actor))


@writes(
    router, "/{reference}/methods", RecordedOut, sorted(MAY_CHANGE), "Change how they pay", does="change_methods",
    method="PUT",
)  # fmt: skip
def put_methods(request: Asking, reference: CaseReference, body: MethodsBody, sent: Sent = HEADER) -> RecordedOut:
    """The whole live set at once; the shares make the whole."""
    wanted = tuple(
        paying.MethodWanted(
            item.kind, int(item.share.replace(".", "")), item.start, item.frequency, item.mandatory, item.desire
        )
        for item in body.methods
    )
    command = paying.ChangeMethods(from_on=body.from_on, methods=wanted, ends_order=body.ends_order, reason=body.reason)
    outcome = change_methods(
        request.auth.actor, reference, command, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/method-to", RecordedOut, sorted(MAY_CHANGE), "Set how the receiving parent is paid",
    does="set_method_to", method="PUT",
)  # fmt: skip
def put_method_to(request: Asking, reference: CaseReference, body: ValuesBody, sent: Sent = HEADER) -> RecordedOut:
    """Kind, day and reason; `none` ends the present method."""
    outcome = set_method_to(
        request.auth.actor,
        reference,
        _command(paying.SetMethodTo, body),
        seen=seen(body, request.auth),
        key=key(request, body, sent),
    )
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/bank-details", RecordedOut, sorted(MAY_RECORD_BANK), "Record bank details",
    does="record_bank_details", method="PUT",
)  # fmt: skip
def put_bank_details(
    request: Asking, reference: CaseReference, body: BankDetailsBody, sent: Sent = HEADER
) -> RecordedOut:
    """Replaces what is held of a parent. The digits are sealed at once, and no answer carries them."""
    command = paying.RecordBankDetails(body.who, body.from_on, body.mandate)
    typed = TypedAccount(body.holder, body.sort_code, body.account, body.roll, body.pad)
    own = None if sent is None else CommandKey(sent, [request.path, body.model_dump(mode="json", exclude=SEALED)])
    outcome = record_bank_details(request.auth.actor, reference, command, typed, seen=seen(body, request.auth), key=own)
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/bank-details/show", BankAccountOut, sorted(MAY_SHOW), "Bank details in full",
    does="show_bank_details",
)  # fmt: skip
def read_bank_details(request: Asking, reference: CaseReference, body: ShowBankDetailsBody) -> BankAccountOut:
    """One parent's account in full. Who looked, and why, is recorded."""
    found = show_bank_details(request.auth.actor, reference, body.who, body.reason)
    if not isinstance(found, BankDetailsShown):
        raise refusal_of(found)
    return bank_account_out(found)


@writes(
    router, "/{reference}/employers", RecordedOut, sorted(MAY_RECORD_EMPLOYER), "Record an employer",
    does="record_employer",
)  # fmt: skip
def post_employer(
    request: Asking, reference: CaseReference, body: ValuesBody, number: Number | None = None, sent: Sent = HEADER
) -> RecordedOut:
    """A new employer, or other facts of the one with this number."""
    outcome = record_employer(
        request.auth.actor,
        reference,
        _command(paying.RecordEmployer, body),
        number,
        seen=seen(body, request.auth),
        key=key(request, body, sent),
    )
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/employers/{number}/end", RecordedOut, sorted(MAY_RECORD_EMPLOYER), "End an employer",
    does="end_employer",
)  # fmt: skip
def post_employer_end(
    request: Asking, reference: CaseReference, number: Number, body: EndBody, sent: Sent = HEADER
) -> RecordedOut:
    """The paying parent no longer works there."""
    outcome = end_employer(
        request.auth.actor, reference, number, body.on, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/orders", RecordedOut, sorted(MAY_SET), "Issue or vary an order to an employer",
    does="set_deduction_order",
)  # fmt: skip
def post_order(request: Asking, reference: CaseReference, body: ValuesBody, sent: Sent = HEADER) -> RecordedOut:
    """`version` is that of the account."""
    outcome = set_deduction_order(
        request.auth.actor,
        reference,
        _command(paying.SetOrder, body),
        seen=seen(body, request.auth),
        key=key(request, body, sent),
    )
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/orders/{number}/end", RecordedOut, sorted(MAY_SET), "End an order to an employer",
    does="end_deduction_order",
)  # fmt: skip
def post_order_end(
    request: Asking, reference: CaseReference, number: Number, body: EndBody, sent: Sent = HEADER
) -> RecordedOut:
    """`version` is that of the account."""
    outcome = end_deduction_order(
        request.auth.actor, reference, number, body.on, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)


def _command(kind: type[T], body: ValuesBody) -> T:
    found = command_from(kind, body.values)
    if isinstance(found, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in found])
    return found
