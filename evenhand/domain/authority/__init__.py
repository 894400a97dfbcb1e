"""Who may approve what, as dated data; and the office's statement for discretionary decisions."""

from evenhand.domain.authority.authority import Authority
from evenhand.domain.authority.kinds import WORDS, ApprovalKind, in_sentence
from evenhand.domain.authority.may_approve import may_approve, who_may_approve
from evenhand.domain.authority.statement import OfficeStatement

__all__ = [
    "WORDS",
    "ApprovalKind",
    "Authority",
    "OfficeStatement",
    "in_sentence",
    "may_approve",
    "who_may_approve",
]
