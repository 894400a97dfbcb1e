"""Who a letter is for, and in what language and form."""

from enum import StrEnum


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
