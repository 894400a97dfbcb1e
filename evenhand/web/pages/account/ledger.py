"""The ledger page: each entry in true words, opening into its postings and what it was posted for."""

from typing import Any

from django.urls import reverse

from evenhand.domain.account.charging import action_of
from evenhand.domain.account.ledger import Entry, Kind
from evenhand.domain.account.reversing import may_reverse
from evenhand.web.pages.words import tag
from evenhand.work.account.by_hand import ACTIONS, MAY_CHARGE
from evenhand.work.entry_words import BUCKETS, KINDS, entry_words, reason_of
from evenhand.work.reading.account_ledger import LedgerPage
from evenhand.work.reading.account_view import AccountView

CAUSES = {
    "instalment": "Instalment",
    "receipt": "Receipt",
    "liability": "Change of what is owed each week, number",
    "schedule": "Schedule",
    "opening": "Balance of case",
    "missed": "Instalment",
    "waiver": "Waiver of entry",
    "reversal": "Taking back of entry",
    "paid-on": "Payment to the receiving parent",
    "refund": "Refund of entry",
    "suspension": "Suspension on case",
    "resumption": "Resumption on case",
    "write-off": "Write-off on case",
}
WARNS = frozenset({Kind.MISSED, Kind.CHARGED})


def rows(view: AccountView, found: LedgerPage, roles: frozenset[str]) -> list[dict[str, Any]]:
    """The entries of a page."""
    return [_row(view, entry, found.reversed_by.get(entry.number), roles) for entry in found.entries]


def kinds() -> list[dict[str, str]]:
    """What the ledger can be narrowed to."""
    return [{"value": str(kind), "label": words} for kind, words in KINDS.items()]


def _row(view: AccountView, entry: Entry, undone: int | None, roles: frozenset[str]) -> dict[str, Any]:
    return {
        "number": entry.number,
        "kind": tag(KINDS[entry.kind], "warn" if entry.kind in WARNS else "grey"),
        "on": entry.effective_on,
        "posted": entry.on if entry.on != entry.effective_on else None,
        "says": entry_words(entry),
        "cause": cause_words(entry),
        "why": reason_of(entry),
        "reversed_by": undone,
        "reverses": entry.reverses,
        "lines": [
            {
                "case": line.case,
                "bucket": f"{BUCKETS[line.bucket][:1].upper()}{BUCKETS[line.bucket][1:]}",
                "debit": line.pence if line.pence > 0 else None,
                "credit": -line.pence if line.pence < 0 else None,
            }
            for line in entry.postings
        ],
        "does": _does(view, entry, undone) if roles & MAY_CHARGE else [],
    }


def cause_words(entry: Entry) -> str:
    """What an entry was posted for."""
    what, _, rest = entry.cause.partition("#")[0].partition(":")
    if what == "charge":
        return ACTIONS[action_of(entry)]
    if what in CAUSES:
        return f"{CAUSES[what]} {rest.partition(':')[0]}"
    return KINDS[entry.kind]


def _does(view: AccountView, entry: Entry, undone: int | None) -> list[dict[str, str]]:
    found = []
    gone = {item.reverses for item in view.entries}
    waivers = (item for item in view.entries if item.kind is Kind.WAIVED and item.number not in gone)
    waived = {item.cause.partition("#")[0] for item in waivers}
    stands = undone is None and entry.reverses is None
    if entry.kind is Kind.CHARGED and stands and f"waiver:{entry.number}" not in waived:
        href = reverse("waive-charge", args=[view.reference, entry.number])
        found.append({"text": "Waive this charge", "href": href})
    if entry.kind is Kind.RECEIVED:
        found.append({"text": "See the receipts", "href": reverse("account-receipts", args=[view.reference])})
    if may_reverse(entry, view.entries):
        found.append({"text": "Take it back", "href": reverse("reverse-entry", args=[view.reference, entry.number])})
    return found
