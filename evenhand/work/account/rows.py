"""How each part of an account stands in its table."""

from collections.abc import Mapping
from typing import Any

from evenhand.accounts.models import DeductionOrder, Instalment, Liability, Receipt, Schedule
from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.came import Came
from evenhand.domain.account.orders import DeductionOrder as OrderHeld
from evenhand.domain.account.state import AccountState, Planned, ScheduleVersion
from evenhand.domain.account.state import Liability as LiabilityHeld
from evenhand.domain.account.state import Receipt as ReceiptHeld
from evenhand.work.state.codec import encode
from evenhand.work.state.part import Part, Roles, Row

OWNER = "account_id"
Kept = Mapping[str, Any]
UNKEPT = {"way": "", "reference": "", "payer": ""}


def account_changes(before: AccountState, after: AccountState) -> Row:
    """The columns of the account itself that differ."""
    was = _values(before)
    return {name: value for name, value in _values(after).items() if value != was[name]}


def _values(state: AccountState) -> Row:
    return {
        "settled_to": state.settled_to,
        "allocated_to": state.allocated_to,
        "last_entry": state.entries,
        "last_instalment": state.last_instalment,
        "last_schedule": state.last_schedule,
        "last_receipt": state.last_receipt,
        "rate": state.rate.pence if state.rate else None,
        "rate_pay": str(state.rate.pay) if state.rate else "",
    }


def _liability(item: LiabilityHeld, ids: Any, roles: Roles) -> Row:
    return {
        "case_id": ids.cases[item.case],
        "number": item.number,
        "weekly": item.weekly,
        "start": item.during.start,
        "until": item.during.end,
        "cause": item.cause,
    }


def _schedule(item: ScheduleVersion, ids: Any, roles: Roles) -> Row:
    return {
        "number": item.number,
        "set_on": item.set_on,
        "start": item.during.start,
        "until": item.during.end,
        "frequency": item.frequency,
        "cause": item.cause,
        "days_not_covered": item.days_not_covered,
        "ended_on": item.ended_on,
        "agreed": None if item.agreed is None else encode(AgreedArrears, item.agreed),
    }


def _instalment(item: Planned, ids: Any, roles: Roles) -> Row:
    return {
        "case_id": ids.cases[item.case],
        "number": item.number,
        "schedule": item.schedule,
        "method": str(item.method),
        "due_on": item.due_on,
        "judge_on": item.judge_on,
        "maintenance": item.maintenance,
        "fee": item.fee,
        "arrears": item.arrears,
        "charges": item.charges,
        "state": str(item.state),
        "received": item.received,
        "uncovered": item.uncovered,
        "uncovered_fee": item.uncovered_fee,
        "otherwise": encode(tuple[Came, ...], item.otherwise) if item.otherwise else None,
    }


def _receipt(item: ReceiptHeld, ids: Any, kept: Kept) -> Row:
    return {
        "case_id": ids.cases[item.case] or None,
        "number": item.number,
        "method": str(item.method),
        "received_on": item.received_on,
        "pence": item.pence,
        "source": item.source,
        "entry": item.entry,
        "returned_on": item.returned_on,
        "return_reason": item.return_reason,
        **kept.get(item.source, UNKEPT),
    }


def _order(item: OrderHeld, ids: Any, roles: Roles) -> Row:
    return {**vars(item), "kind": str(item.kind), "pay": str(item.pay)}


def _by_number(name: str) -> Any:
    return lambda state: {(item.number,): item for item in getattr(state, name)}


PARTS = (
    Part(Liability, ("number",), ("liabilities",), _by_number("liabilities"), _liability, OWNER),
    Part(Schedule, ("number",), ("schedules",), _by_number("schedules"), _schedule, OWNER),
    Part(Instalment, ("number",), ("instalments",), _by_number("instalments"), _instalment, OWNER),
    Part(DeductionOrder, ("number",), ("orders",), _by_number("orders"), _order, OWNER),
    Part(Receipt, ("number",), ("receipts",), _by_number("receipts"), _receipt, OWNER),
)
