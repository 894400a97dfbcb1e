"""Amounts and shares: strings in the file, whole numbers inside, never a float between."""

import re
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from evenhand.domain.money import parse_pounds
from evenhand.work.caseload.expected import not_as_expected

UNKNOWN: Literal["unknown"] = "unknown"
AMOUNT_PATTERN = r"(0|[1-9][0-9]{0,6})(\.[0-9]{1,2})?"
_AMOUNT = re.compile(AMOUNT_PATTERN)
_SHARE = re.compile(r"0\.[0-9]{1,2}|1(\.0{1,2})?")
_AMOUNT_EXPECTED = 'an amount in pounds in quotes, such as "57.00", from "0.00" to "9999999.99"'


def pence(text: str) -> int:
    """Pounds with at most two decimals to pence.

    Errors: ValueError for a sign, an exponent, a comma, a third decimal, or more than seven digits of pounds.
    """
    if _AMOUNT.fullmatch(text) is None:
        raise ValueError("not an amount")
    whole, _, decimals = text.partition(".")
    return parse_pounds(f"{whole}.{decimals:0<2}")


def _amount(value: object) -> int:
    if not isinstance(value, str) or _AMOUNT.fullmatch(value) is None:
        raise not_as_expected(_AMOUNT_EXPECTED)
    return pence(value)


def _amount_or_unknown(value: object) -> int | Literal["unknown"]:
    if value == UNKNOWN:
        return UNKNOWN
    if not isinstance(value, str) or _AMOUNT.fullmatch(value) is None:
        raise not_as_expected(f'{_AMOUNT_EXPECTED}, or "unknown"')
    return pence(value)


def _share(value: object) -> int:
    per_cent = 0
    if isinstance(value, str) and _SHARE.fullmatch(value):
        per_cent = pence(value)
    if per_cent == 0:
        raise not_as_expected('a share in quotes, above "0.00" and at most "1.00"')
    return per_cent


_AMOUNT_SCHEMA = {"type": "string", "pattern": f"^{AMOUNT_PATTERN}$"}

Amount = Annotated[int, PlainValidator(_amount), WithJsonSchema(_AMOUNT_SCHEMA)]
AmountOrUnknown = Annotated[
    int | Literal["unknown"],
    PlainValidator(_amount_or_unknown),
    WithJsonSchema({"anyOf": [_AMOUNT_SCHEMA, {"const": UNKNOWN}]}),
]
PerCent = Annotated[
    int,
    PlainValidator(_share),
    WithJsonSchema({"type": "string", "pattern": r"^(0\.[0-9]{1,2}|1(\.0{1,2})?)$"}),
]
