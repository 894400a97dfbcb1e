"""An example of every address of the desk, by the name of its URL, on the office of the stories."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.system.cases import reference
from tests.system.money import CHARGE, PAID

CASE = reference("looked-at")
PAID_CASE = reference(PAID)
ACCOUNT = f"/accounts/8{PAID_CASE[1:]}"


@dataclass(frozen=True)
class Example:
    """An address, who looks at it, and how it answers.

    Attributes:
        path: {request}, {letter} and {account} stand for what the office holds.
        who: the person at the window; empty where nobody is signed in.
        sends: it only takes what a form sends, so the page is the one that says so.
        downloads: it answers with a file.
    """

    path: str
    who: str = "Amara Nwosu"
    sends: bool = False
    downloads: bool = False


EXAMPLES: dict[str, tuple[Example, ...]] = {
    "health": (Example("/health", who=""),),
    "sign-in": (Example("/sign-in", who=""),),
    "sign-in-as": (Example("/sign-in/as", who="", sends=True),),
    "sign-out": (Example("/sign-out", sends=True),),
    "home": (Example("/"), Example("/", who="Marcus Bailey")),
    "my-work": (
        Example("/my-work"),
        Example("/my-work", who="Ewa Kowalczyk"),
        Example("/my-work?whose=mine&due=late"),
    ),
    "get-next": (Example("/my-work/next", sends=True),),
    "hand-over": (Example("/my-work/hand-over", who="Ewa Kowalczyk", sends=True),),
    "search": (Example("/search"), Example("/search?q=Owen"), Example("/search?q=nobody at all")),
    "calculate": (Example("/calculate"),),
    "team": (Example("/team", who="Ewa Kowalczyk"),),
    "office": (Example("/office"), Example("/office", who="Ewa Kowalczyk")),
    "imports": (Example("/office/imports", who="Fergus Laidlaw"), Example("/office/imports", who="Ewa Kowalczyk")),
    "authority": (Example("/office/authority"), Example("/office/authority", who="Marcus Bailey")),
    "authority-grant": (Example("/office/authority/grant", who="Marcus Bailey"),),
    "authority-cover": (Example("/office/authority/cover", who="Marcus Bailey"),),
    "authority-end": (Example("/office/authority/{authority}/end", who="Marcus Bailey"),),
    "office-account": (Example("/office/accounts"), Example("/office/accounts", who="Marcus Bailey")),
    "decision-statement": (
        Example("/office/decision-statement"),
        Example("/office/decision-statement", who="Marcus Bailey"),
    ),
    "stall-clear": (Example("/office/stalls/1", who="Ewa Kowalczyk", sends=True),),
    "duplicate-decide": (Example("/office/duplicates/1", who="Ewa Kowalczyk", sends=True),),
    "business-date": (Example("/office/business-date", sends=True),),
    "why": (Example("/why/RPO-9"), Example("/why/R2")),
    "help-keyboard": (Example("/help/keyboard"),),
    "case": (Example(f"/cases/{CASE}"), Example("/cases/{accepted}")),
    "case-compliance": (Example(f"/cases/{CASE}/compliance"), Example("/cases/{accepted}/compliance")),
    "override": (Example(f"/cases/{CASE}/compliance/override"),),
    "case-methods": (
        Example(f"/cases/{PAID_CASE}/methods"),
        Example(f"/cases/{CASE}/methods"),
        Example("/cases/{accepted}/methods"),
    ),
    "methods-change": (Example(f"/cases/{CASE}/methods/change"), Example("/cases/{accepted}/methods/change")),
    "method-to": (Example(f"/cases/{CASE}/methods/to"),),
    "bank-details": (Example(f"/cases/{CASE}/methods/bank-details?who=receiving"),),
    "employer": (Example(f"/cases/{CASE}/methods/employer"),),
    "employer-change": (Example(f"/cases/{CASE}/methods/employers/1"),),
    "employer-end": (Example(f"/cases/{CASE}/methods/employers/1/end"),),
    "deduction-order": (Example(f"/cases/{CASE}/methods/order"),),
    "order-end": (Example(f"/cases/{PAID_CASE}/methods/orders/1/end"),),
    "case-letters": (Example(f"/cases/{CASE}/letters"), Example("/cases/{accepted}/letters")),
    "case-people": (Example(f"/cases/{CASE}/people"),),
    "case-notes": (Example(f"/cases/{CASE}/notes"),),
    "case-timeline": (Example(f"/cases/{CASE}/timeline"), Example("/cases/{accepted}/timeline")),
    "case-more-info": (Example(f"/cases/{CASE}/more-info"),),
    "record-event": (
        Example(f"/cases/{CASE}/became-known"),
        Example(f"/cases/{CASE}/became-known?kind=work-changed"),
    ),
    "request": (
        Example("/requests/{request}"),
        Example("/requests/{request}?task=answer"),
        Example("/requests/{request}?task=methods"),
        Example("/requests/{closed}"),
        Example("/requests/{look_up}"),
        Example("/requests/{gather}"),
    ),
    "assign": (Example("/requests/{request}/assign", sends=True),),
    "approvals": (Example("/approvals", who="Ewa Kowalczyk"), Example("/approvals", who="Lowri Penry")),
    "amend": (Example("/requests/{request}/amend", sends=True),),
    "ask-advice": (Example("/requests/{request}/advice", sends=True),),
    "open-outcome": (Example("/cases/{accepted}/open-outcome"),),
    "negotiation": (Example("/cases/{accepted}/negotiation"),),
    "plans": (Example("/requests/{request}/plans", sends=True),),
    "undo": (Example("/entries/1/undo", sends=True),),
    "letter": (Example("/letters/{letter}"),),
    "letter-pdf": (Example("/letters/{letter}/pdf", downloads=True),),
    "letter-settle": (Example("/letters/{letter}/settle", sends=True),),
    "planner": (Example("/planner", who=""),),
    "planner-proposal": (Example("/planner/proposal", who="", sends=True),),
    "payments": (Example("/office/payments", who="Ewa Kowalczyk"), Example("/office/payments", who="Fergus Laidlaw")),
    "collections": (
        Example("/office/collections", who="Ewa Kowalczyk"),
        Example("/office/collections", who="Fergus Laidlaw"),
    ),
    "collections-export": (Example("/office/collections/export", who="Fergus Laidlaw", sends=True),),
    "payments-export": (Example("/office/payments/export", who="Fergus Laidlaw", sends=True),),
    "refund-receipt": (Example(f"{ACCOUNT}/receipts/1/refund", who="Ewa Kowalczyk"),),
    "account": (Example(ACCOUNT), Example(f"{ACCOUNT}?as_at=2016-12-31&known_on=2017-06-12")),
    "account-ledger": (Example(f"{ACCOUNT}/ledger"), Example(f"{ACCOUNT}/ledger?kind=missed")),
    "account-arrears": (Example(f"{ACCOUNT}/arrears"),),
    "account-schedule": (Example(f"{ACCOUNT}/schedule"), Example(f"{ACCOUNT}/schedule", who="Lowri Penry")),
    "schedule-new": (Example(f"{ACCOUNT}/schedule/new"),),
    "account-statement": (Example(f"{ACCOUNT}/statement?since=2016-09-01&until=2017-06-12"),),
    "account-statement-csv": (Example(f"{ACCOUNT}/statement.csv", downloads=True),),
    "parent-statement": (
        Example(f"{ACCOUNT}/statements/paying"),
        Example(f"{ACCOUNT}/statements/{PAID_CASE}?language=cy"),
    ),
    "parent-statement-pdf": (Example(f"{ACCOUNT}/statements/paying/pdf", downloads=True),),
    "suspense": (Example("/suspense"), Example("/suspense", who="Ewa Kowalczyk")),
    "suspense-entry": (Example("/suspense/{waiting}"), Example("/suspense/{waiting}?q=Owen")),
    "return-to-payer": (Example("/suspense/{waiting}/return", who="Ewa Kowalczyk"),),
    "taken-back": (Example("/suspense/went/{went}", who="Ewa Kowalczyk"),),
    "account-receipts": (Example(f"{ACCOUNT}/receipts"), Example(f"{ACCOUNT}/receipts", who="Ewa Kowalczyk")),
    "key-receipt": (Example(f"{ACCOUNT}/receipts/new"),),
    "return-receipt": (Example(f"{ACCOUNT}/receipts/1/return", who="Ewa Kowalczyk"),),
    "unmatch-receipt": (Example(f"{ACCOUNT}/receipts/1/unmatch", who="Ewa Kowalczyk"),),
    "apply-charge": (Example(f"{ACCOUNT}/charge"),),
    "suspend-arrears": (Example(f"{ACCOUNT}/suspend"),),
    "resume-arrears": (Example(f"{ACCOUNT}/resume"),),
    "write-off": (Example(f"{ACCOUNT}/write-off", who="Ewa Kowalczyk"),),
    "waive-charge": (Example(f"{ACCOUNT}/entries/{CHARGE}/waive"),),
    "reverse-entry": (Example(f"{ACCOUNT}/entries/{CHARGE}/take-back"), Example(f"{ACCOUNT}/entries/1/take-back")),
    "reports": (Example("/reports", who="Ewa Kowalczyk"), Example("/reports", who="Marcus Bailey")),
    "report": tuple(
        Example(f"/reports/{asked}", who="Ewa Kowalczyk")
        for asked in (
            "opportunities?since=2017-01",
            "opportunities?by=team&team=new-case",
            "stages",
            "requests-open",
            "requests-handled?by=outcome",
            "money?since=2016-07",
            "arrears",
            "negotiations",
            "training",
        )
    ),
    "what-if": (Example("/what-if?scenario=lower-limit", who="Ewa Kowalczyk"),),
    "information-pack": (Example("/reports/information-pack?since=2017-01", who="Ewa Kowalczyk"),),
    "information-pack-file": (Example("/reports/information-pack/file", who="Ewa Kowalczyk", sends=True),),
    "procedures": (Example("/procedures"), Example("/procedures", who="Marcus Bailey")),
    "procedure": (Example("/procedures/outcome-early-end"), Example("/procedures/arrears-negotiation")),
    "request-procedure": (Example("/requests/{request}/procedure"),),
    "guide": (Example("/guide"), Example("/guide?q=letter"), Example("/guide?q=no such word")),
    "guide-page": (
        Example("/guide/how-it-ends"),
        Example("/guide/reports", who="Marcus Bailey"),
        Example("/guide/queue"),
    ),
    "walk": (Example("/walks/make-an-offer"),),
    "exercise": (Example("/exercises/a-plan-that-lasts"),),
    "exercise-start": (Example("/exercises/an-early-end/start", sends=True),),
    "exercise-mark": (Example("/exercises/an-early-end/mark", sends=True),),
    "training": (Example("/training"), Example("/training", who="Ewa Kowalczyk")),
    "report-csv": (Example("/reports/money/csv", who="Ewa Kowalczyk", downloads=True),),
}

_OFFER = "SELECT id FROM request WHERE procedure LIKE 'offer-%-application' AND NOT restricted"
_HELD = {
    "authority": "SELECT id FROM authority WHERE covers_id IS NULL",
    "request": f"{_OFFER} AND status = 'Open'",
    "closed": f"{_OFFER} AND resolution = 'Compliance Accepted'",
    "look_up": "SELECT id FROM request WHERE procedure = 'look-up' AND status <> 'Closed' AND NOT restricted",
    "gather": "SELECT id FROM request WHERE procedure LIKE 'gather-%' AND status <> 'Closed' AND NOT restricted",
    "accepted": 'SELECT c.reference FROM "case" c JOIN opportunity o ON o.case_id = c.id WHERE NOT c.restricted',
    "waiting": "SELECT id FROM receipt WHERE account_id IS NULL AND returned_on IS NULL",
    "went": "SELECT id FROM taken_back WHERE settled_on IS NULL",
    "letter": "SELECT id FROM letter WHERE state = 'issued' "
    "AND case_id IN (SELECT case_id FROM request WHERE NOT restricted)",
}


def held(office: Path) -> dict[str, str]:
    """What stands for the names in a path, from an office's file."""
    with closing(sqlite3.connect(office)) as database:
        return {name: str(database.execute(f"{asks} ORDER BY 1 LIMIT 1").fetchone()[0]) for name, asks in _HELD.items()}
