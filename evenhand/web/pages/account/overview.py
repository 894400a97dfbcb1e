"""The account page: what is owed to whom, what came in lately, and what is due next."""

from typing import Any

from django.urls import reverse

from evenhand.domain.account.ledger import Bucket
from evenhand.domain.account.position import CasePosition, Position
from evenhand.domain.account.state import InstalmentState
from evenhand.web.pages.words import tag
from evenhand.work.reading.account_view import AccountView

LATELY, NEXT = 6, 6


def figures(found: Position) -> list[dict[str, Any]]:
    """The sums that are asked for first."""
    behind = sum(case.arrears for case in found.cases)
    waiting = sum(case.waiting for case in found.cases)
    return [
        {"pence": found.owed, "text": "owed in all", "kind": ""},
        {"pence": behind, "text": "of it maintenance that is late", "kind": "warn" if behind else ""},
        {"pence": found.received - found.refunded, "text": "came in so far, less refunds", "kind": ""},
        {"pence": waiting, "text": "waits to be paid on", "kind": ""},
        {"pence": found.waiting, "text": "not allocated yet", "kind": "warn" if found.waiting else ""},
    ]


def cases(view: AccountView, found: Position) -> list[dict[str, Any]]:
    """A row a case."""
    return [_case(view, item) for item in found.cases]


def _case(view: AccountView, item: CasePosition) -> dict[str, Any]:
    return {
        "reference": item.case,
        "href": f"{reverse('account-arrears', args=[view.reference])}#case-{item.case}",
        "maintenance": item.sum_of(Bucket.MAINTENANCE),
        "arrears": item.sum_of(Bucket.ARREARS),
        "old": item.sum_of(Bucket.OLD_ARREARS),
        "fees": item.fees,
        "state": item.sum_of(Bucket.STATE_ARREARS),
        "suspended": item.sum_of(Bucket.SUSPENDED),
        "charges": item.charges,
        "total": item.total,
        "waiting": item.waiting,
        "paid_on": item.paid_on,
        "fee_kept": item.fee_kept,
    }


def receipts(view: AccountView) -> list[dict[str, Any]]:
    """What came in last."""
    return [
        {
            "on": item.received_on,
            "method": str(item.method),
            "case": item.case,
            "pence": item.pence,
            "href": entry_href(view, item.entry, item.received_on),
            "state": tag("Taken back", "bad") if item.returned_on else None,
        }
        for item in reversed(view.receipts[-LATELY:])
    ]


def entry_href(view: AccountView, number: int, on: Any) -> str:
    """Where an entry stands in the ledger."""
    return f"{reverse('account-ledger', args=[view.reference])}?since={on}&until={on}#entry-{number}"


def due_next(view: AccountView) -> list[dict[str, Any]]:
    """The payments that are planned or due, the next ones first."""
    open_ones = (InstalmentState.PLANNED, InstalmentState.DUE)
    ahead = sorted(
        (item for item in view.state.instalments if item.state in open_ones),
        key=lambda item: (item.due_on, item.number),
    )
    return [
        {"on": item.due_on, "method": str(item.method), "case": item.case, "pence": item.amount,
         "state": tag("Due", "warn") if item.state is InstalmentState.DUE else None}
        for item in ahead[:NEXT]
    ]  # fmt: skip
