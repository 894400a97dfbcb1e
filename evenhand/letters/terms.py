"""Who a letter is for, and in what language and form."""

from enum import StrEnum

WORKED_OUT = (
    "income", "capped", "after_others", "above_flat", "reduced", "flat", "basic", "with_plus", "default", "share",
    "after_nights", "after_halves",
)  # fmt: skip
"""The steps of a calculation that a letter may show, in their order: each an amount that stands in a slot."""


class Role(StrEnum):
    PAYING = "paying"
    RECEIVING = "receiving"


class Language(StrEnum):
    ENGLISH = "en"
    WELSH = "cy"


class LetterFormat(StrEnum):
    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    BRAILLE = "braille"
    AUDIO = "audio"


class PaymentShape(StrEnum):
    HALF_FROM_EARNINGS = "half-from-earnings"
    ALL_DIRECT_DEBIT = "all-direct-debit"
    ALL_STANDING_ORDER = "all-standing-order"


class Result(StrEnum):
    """How an opportunity came out."""

    PASSED = "passed"
    FAILED = "failed"
    ENDED_EARLY = "ended-early"


class Ways(StrEnum):
    """How maintenance is paid after an opportunity; `CLOSED` where the case is being closed."""

    DIRECT = "direct"
    COLLECTED = "collected"
    CLOSED = "closed"


class OwnReason(StrEnum):
    """Why an opportunity ended early, where that is the paying parent's own business."""

    BENEFIT = "benefit"
    NOTHING_DUE = "nothing-due"
    CHANGE = "change"
    MISSED = "missed"


class Came(StrEnum):
    """What came of a talk about what is owed."""

    AGREED = "agreed"
    WAITS = "waits"
    REFUSED = "refused"


class WhyNot(StrEnum):
    """Why a plan was refused."""

    PAYS_MORE = "pays-more"
    TOO_LONG = "too-long"
    CHILDREN = "children"
    NOT_TOLD = "not-told"
    NOT_KEPT = "not-kept"
    NO_OFFER = "no-offer"
