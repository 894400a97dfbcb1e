"""Files in, as the body of a request: read as it comes, each line by itself."""

from typing import Any, BinaryIO, cast

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.declare import writes
from evenhand.api.refusing import Refuse
from evenhand.api.shapes.basics import Shape
from evenhand.work.files import Faults
from evenhand.work.imports import IMPORTS

router = Router(tags=["Files"])
MOST_NAMED = 1_000


class LineFault(Shape):
    """`field` is empty where the whole line is meant."""

    line: int
    field: str
    found: str
    expected: str
    sentence: str


class ImportOut(Shape):
    """Lines that were refused changed nothing; the others landed. `faults` names those of the first 1,000."""

    lines: int
    taken: int
    unchanged: int
    refused: int
    faults: list[LineFault]


def _body(kind: str, form: str) -> dict[str, Any]:
    content = {kind: {"schema": {"type": "string", "description": form}}}
    return {"requestBody": {"required": True, "content": content}}


JSON_LINES = _body("application/jsonl", "JSON Lines in UTF-8: one case a line")
XML = _body("application/xml", "XML as the bank or Bacs sends it")
CSV = _body("text/csv", "CSV in UTF-8 with a header")


@writes(
    router,
    "/caseload",
    ImportOut,
    IMPORTS["caseload"].roles,
    "Take a caseload in",
    restricted=True,
    does="import_caseload",
    **JSON_LINES,
)
def take_caseload(request: Asking) -> ImportOut:
    """One case a line; the same again changes nothing."""
    return _taken(request, "caseload")


@writes(
    router,
    "/legal-list",
    ImportOut,
    IMPORTS["legal-list"].roles,
    "Take the legal list in",
    restricted=True,
    does="import_legal_list",
    **CSV,
)
def take_legal_list(request: Asking) -> ImportOut:
    """Columns: nino, action, scheme, from, to."""
    return _taken(request, "legal-list")


@writes(
    router,
    "/legal-exclusions",
    ImportOut,
    IMPORTS["legal-exclusions"].roles,
    "Take the legal exclusions in",
    restricted=True,
    does="import_legal_exclusions",
    **CSV,
)
def take_legal_exclusions(request: Asking) -> ImportOut:
    """Columns: nino, action, from, to."""
    return _taken(request, "legal-exclusions")


@writes(
    router,
    "/benefits",
    ImportOut,
    IMPORTS["benefits"].roles,
    "Take benefit notices in",
    restricted=True,
    does="import_benefits",
    **CSV,
)
def take_benefits(request: Asking) -> ImportOut:
    """Columns: nino, benefit, from, to, notice_id."""
    return _taken(request, "benefits")


@writes(
    router,
    "/statement",
    ImportOut,
    IMPORTS["statement"].roles,
    "Take a bank statement in",
    restricted=True,
    does="import_statement",
    **XML,
)
def take_statement(request: Asking) -> ImportOut:
    """camt.053.001.02 or .08. Lines are its entries; one without an exact reference waits in suspense."""
    return _taken(request, "statement")


@writes(
    router,
    "/bank-answer",
    ImportOut,
    IMPORTS["bank-answer"].roles,
    "Take the bank's answer to a file in",
    restricted=True,
    does="import_bank_answer",
    **XML,
)
def take_bank_answer(request: Asking) -> ImportOut:
    """pain.002. Lines are its statuses; a payment that was rejected is owed again to whom it was paid."""
    return _taken(request, "bank-answer")


@writes(
    router,
    "/unpaid",
    ImportOut,
    IMPORTS["unpaid"].roles,
    "Take unpaid direct debits in",
    restricted=True,
    does="import_unpaid",
    **XML,
)
def take_unpaid(request: Asking) -> ImportOut:
    """The ARUDD report of Bacs. Each failed debit takes its receipt back, or waits for a person."""
    return _taken(request, "unpaid")


@writes(
    router,
    "/deductions",
    ImportOut,
    IMPORTS["deductions"].roles,
    "Take employers' deduction returns in",
    restricted=True,
    does="import_deductions",
    **CSV,
)
def take_deductions(request: Asking) -> ImportOut:
    """Columns: employer_reference, paying_parent, deduction_period_from, deduction_period_to, net_earnings,
    requested, deducted, reason, paid_on."""
    return _taken(request, "deductions")


def _taken(request: Asking, kind: str) -> ImportOut:
    if request.headers.get("Content-Length", "0") in ("", "0"):
        raise Refuse(422, "bad-input", "Send the file as the body of the request, with its length.")
    named: list[LineFault] = []

    def hear(refused: Faults) -> None:
        if len(named) < MOST_NAMED:
            named.extend(LineFault(**vars(fault), sentence=fault.sentence) for fault in refused.faults)

    report = IMPORTS[kind].take(request.auth.actor, cast(BinaryIO, request), on_refused=hear, keep=False)
    return ImportOut(
        lines=report.lines,
        taken=report.taken,
        unchanged=report.unchanged,
        refused=report.refused_count,
        faults=named,
    )
