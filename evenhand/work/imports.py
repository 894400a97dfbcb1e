"""The files that an office is sent: what each is, and who may send it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from evenhand.domain.procedures.shape import Actor
from evenhand.work.import_benefits import import_benefits
from evenhand.work.import_caseload import import_caseload
from evenhand.work.import_deductions import import_deductions
from evenhand.work.import_legal_exclusions import import_legal_exclusions
from evenhand.work.import_legal_list import import_legal_list
from evenhand.work.import_statement import import_statement
from evenhand.work.import_status import import_status
from evenhand.work.import_unpaid import import_unpaid

RUN_THE_OFFICE = ("administrator", "team-leader")
LEGAL = (*RUN_THE_OFFICE, "legal-spoc")
GRANT_MISSING = "A file may be about restricted cases: only holders of the grant send one."


@dataclass(frozen=True)
class Import:
    """A kind of file.

    Attributes:
        words: what a person calls it.
        holds: its form, in words.
        form: json (JSON Lines), csv (with a header) or xml.
        roles: who sends it, where they hold the grant for restricted cases as well.
        take: the use case.
    """

    words: str
    holds: str
    form: str
    roles: tuple[str, ...]
    take: Callable[..., Any]

    def for_roles_of(self, actor: Actor) -> bool:
        """Whether a role of this person sends such files."""
        return bool(actor.roles & set(self.roles))


IMPORTS: dict[str, Import] = {
    "caseload": Import("Caseload", "JSON Lines: one case a line", "json", RUN_THE_OFFICE, import_caseload),
    "legal-list": Import(
        "CSA Segment 5 legal list",
        "CSV with the columns nino, action, scheme, from, to",
        "csv",
        LEGAL,
        import_legal_list,
    ),
    "legal-exclusions": Import(
        "CSA legal exclusions", "CSV with the columns nino, action, from, to", "csv", LEGAL, import_legal_exclusions
    ),
    "benefits": Import(
        "Benefit notices",
        "CSV with the columns nino, benefit, from, to, notice_id",
        "csv",
        RUN_THE_OFFICE,
        import_benefits,
    ),
    "statement": Import(
        "Bank statement", "XML: camt.053 in its second or eighth version", "xml", RUN_THE_OFFICE, import_statement
    ),
    "bank-answer": Import("The bank's answer to a file of ours", "XML: pain.002", "xml", RUN_THE_OFFICE, import_status),
    "unpaid": Import("Unpaid direct debits", "XML: the ARUDD report of Bacs", "xml", RUN_THE_OFFICE, import_unpaid),
    "deductions": Import(
        "Employers' deduction returns",
        "CSV with the columns employer_reference, paying_parent, deduction_period_from, deduction_period_to, "
        "net_earnings, requested, deducted, reason, paid_on",
        "csv",
        RUN_THE_OFFICE,
        import_deductions,
    ),
}
SENDERS = tuple(dict.fromkeys(role for each in IMPORTS.values() for role in each.roles))
