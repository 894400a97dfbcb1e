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


def _takes(kind: str, summary: str, form: dict[str, Any], says: str) -> None:
    """Declares the route of one kind of file."""

    def take(request: Asking) -> ImportOut:
        return _taken(request, kind)

    take.__doc__ = says
    use_case = f"import_{kind.replace('-', '_')}"
    roles = IMPORTS[kind].roles
    writes(router, f"/{kind}", ImportOut, roles, summary, restricted=True, does=use_case, **form)(take)


_takes("caseload", "Take a caseload in", JSON_LINES, "One case a line; the same again changes nothing.")
_takes("legal-list", "Take the legal list in", CSV, "Columns: nino, action, scheme, from, to.")
_takes("legal-exclusions", "Take the legal exclusions in", CSV, "Columns: nino, action, from, to.")
_takes("benefits", "Take benefit notices in", CSV, "Columns: nino, benefit, from, to, notice_id.")
_takes(
    "statement",
    "Take a bank statement in",
    XML,
    "camt.053.001.02 or .08. Lines are its entries; one without an exact reference waits in suspense.",
)
_takes(
    "bank-answer",
    "Take the bank's answer to a file in",
    XML,
    "pain.002. Lines are its statuses; a payment that was rejected is owed again to whom it was paid.",
)
_takes(
    "unpaid",
    "Take unpaid direct debits in",
    XML,
    "The ARUDD report of Bacs. Each failed debit takes its receipt back, or waits for a person.",
)
_takes(
    "deductions",
    "Take employers' deduction returns in",
    CSV,
    "Columns: employer_reference, paying_parent, deduction_period_from, deduction_period_to, net_earnings, "
    "requested, deducted, reason, paid_on.",
)


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
