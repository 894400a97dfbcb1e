"""What needs a second person's approval, by the words that its authority is held under. Source: R17."""

from enum import StrEnum


class ApprovalKind(StrEnum):
    """One kind of approval. Authority is held for each by itself."""

    EXTENSION = "extension"
    FEES = "fees-and-charges"
    END_DEDUCTION = "end-deduction"
    LONG_PLAN = "beyond-two-years"
    REFUND = "refund"


WORDS: dict[ApprovalKind, str] = {
    ApprovalKind.EXTENSION: "An extension",
    ApprovalKind.FEES: "Fees and charges",
    ApprovalKind.END_DEDUCTION: "The end of a deduction from earnings order",
    ApprovalKind.LONG_PLAN: "A plan of more than two years, or arrears that wait",
    ApprovalKind.REFUND: "A refund",
}
# What something in the office asks for: authority for anything else would promise what nobody can use.
ASKED = (ApprovalKind.EXTENSION, ApprovalKind.FEES, ApprovalKind.END_DEDUCTION, ApprovalKind.LONG_PLAN)


def in_sentence(kind: ApprovalKind) -> str:
    """A kind as it stands within a sentence: "an extension"."""
    words = WORDS[kind]
    return f"{words[0].lower()}{words[1:]}"
