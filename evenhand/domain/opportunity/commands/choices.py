"""The closed answers that belong to one question only."""

from enum import StrEnum


class LegalFinding(StrEnum):
    """What the Legal SPOC said."""

    NONE = "none"
    ORDER_FOR_SALE = "order-for-sale"
    COMMITTAL = "committal"
    SISTED = "sisted"
    DISQUALIFICATION = "disqualification"


class OrderClaim(StrEnum):
    """What the paying parent said of the old order."""

    NONE = "none"
    VOLUNTARY = "voluntary"
    NEITHER = "neither"


class CallOutcome(StrEnum):
    """What came of a call that has to be made."""

    TOLD = "told"
    NOT_REACHED = "not-reached"
    LETTER_TELLS = "letter-tells"


class Arrangement(StrEnum):
    """Methods of payment from, as they are set up together."""

    HALF_ORDER_HALF_DEBIT = "half-order-half-debit"
    DIRECT_DEBIT = "direct-debit"
    STANDING_ORDER = "standing-order"
    DEDUCTION_ORDER = "deduction-order"
    DEFAULT_STANDING_ORDER = "default-standing-order"


class LateDecision(StrEnum):
    """What a team leader does about an offer that nobody tried to make."""

    MAKE_NOW = "make-now"
    CLOSE = "close"


class AddressFinding(StrEnum):
    """What was found after a letter came back."""

    NEW = "new"
    NONE = "none"
