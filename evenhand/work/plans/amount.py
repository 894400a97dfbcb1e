"""Amounts as people write them: £1,840.25 is 1840.25."""

import re
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from evenhand.work.caseload.amount import UNKNOWN, pence
from evenhand.work.caseload.expected import not_as_expected

PATTERN = r"£? ?((0|[1-9][0-9]{0,6})|[1-9][0-9]{0,2}(,[0-9]{3}){1,2})(\.[0-9]{1,2})?"
_WRITTEN = re.compile(PATTERN)
_EXPECTED = 'an amount in pounds in quotes, such as "57.00" or "£1,840.25", from "0.00" to "9999999.99"'


def written_amount(text: str) -> int:
    """Pounds as people write them, with a pound sign or commas between thousands, to pence.

    Errors: ValueError for anything else, and for more than seven digits of pounds.
    """
    plain = text.strip()
    if _WRITTEN.fullmatch(plain) is None:
        raise ValueError("not an amount")
    return pence(plain.lstrip("£ ").replace(",", ""))


def _amount(value: object, expected: str = _EXPECTED) -> int:
    try:
        return written_amount(value if isinstance(value, str) else "")
    except ValueError:
        raise not_as_expected(expected) from None


def _amount_or_unknown(value: object) -> int | Literal["unknown"]:
    return UNKNOWN if value == UNKNOWN else _amount(value, f'{_EXPECTED}, or "unknown"')


_SCHEMA = {"type": "string", "pattern": f"^{PATTERN}$"}

Written = Annotated[int, PlainValidator(_amount), WithJsonSchema(_SCHEMA)]
WrittenOrUnknown = Annotated[
    int | Literal["unknown"],
    PlainValidator(_amount_or_unknown),
    WithJsonSchema({"anyOf": [_SCHEMA, {"const": UNKNOWN}]}),
]
