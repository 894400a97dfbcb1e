"""The National Insurance number: what one looks like."""

import re
from enum import StrEnum

_SHAPE = re.compile(r"[A-Z]{2}[0-9]{6}[A-D]")
_NEVER_FIRST = frozenset("DFIQUV")
_NEVER_SECOND = frozenset("DFIOQUV")
_NEVER_TOGETHER = frozenset({"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})
_DEMONSTRATION = "QQ"


class NinoKind(StrEnum):
    """What a text is, taken as a National Insurance number."""

    REAL = "real"
    DEMONSTRATION = "demonstration"
    NOT_ONE = "not-one"


def tidy_nino(text: str) -> str:
    """The number as it is kept: capital letters, no spaces."""
    return text.replace(" ", "").upper()


def nino_kind(nino: str) -> NinoKind:
    """Decides what a tidied text is.

    Two prefix letters, six digits, a suffix A to D. D, F, I, Q, U and V are in no prefix, O is never its
    second letter, and seven pairs are not used. QQ belongs to nobody: it is for examples, and an answer of
    its own.

    Source: HMRC National Insurance Manual, NIM39110; P2 for QQ.
    """
    if _SHAPE.fullmatch(nino) is None:
        return NinoKind.NOT_ONE
    prefix = nino[:2]
    if prefix == _DEMONSTRATION:
        return NinoKind.DEMONSTRATION
    if prefix[0] in _NEVER_FIRST or prefix[1] in _NEVER_SECOND or prefix in _NEVER_TOGETHER:
        return NinoKind.NOT_ONE
    return NinoKind.REAL


def usable_in(nino: str, *, demonstration: bool) -> bool:
    """Whether an office takes this number: a demonstration office QQ alone, another never QQ (P2)."""
    return nino_kind(nino) is (NinoKind.DEMONSTRATION if demonstration else NinoKind.REAL)
