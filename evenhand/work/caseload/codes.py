"""References, postcodes and National Insurance numbers of the caseload file."""

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core.core_schema import ValidationInfo

from evenhand.domain.nino import tidy_nino, usable_in
from evenhand.work.caseload.expected import not_as_expected
from evenhand.work.files.values import KIND_PATTERN, is_kind, nino_expected

_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})")


def digits(count: int) -> PlainValidator:
    pattern = re.compile(rf"[0-9]{{{count}}}")

    def check(value: object) -> str:
        if not isinstance(value, str) or pattern.fullmatch(value) is None:
            raise not_as_expected(f"{count} digits in quotes")
        return value

    return PlainValidator(check)


def _postcode(value: object) -> str:
    parts = _POSTCODE.fullmatch(value.strip().upper()) if isinstance(value, str) else None
    if parts is None:
        raise not_as_expected("a postcode such as LS1 1AA")
    return f"{parts[1]} {parts[2]}"


def _benefit_kind(value: object) -> str:
    if not isinstance(value, str) or not is_kind(value):
        raise not_as_expected("a benefit in small letters and hyphens, such as income-support")
    return value


def _nino(value: object, info: ValidationInfo) -> str:
    """`demonstration` in the context says whose numbers the office takes; without it, real people's."""
    demonstration = bool((info.context or {}).get("demonstration", False))
    nino = tidy_nino(value) if isinstance(value, str) else ""
    if not usable_in(nino, demonstration=demonstration):
        raise not_as_expected(nino_expected(demonstration=demonstration))
    return nino


def _string(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern})


CaseReference = Annotated[str, digits(12), _string("^[0-9]{12}$")]
PersonReference = Annotated[str, digits(10), _string("^[0-9]{10}$")]
Postcode = Annotated[str, PlainValidator(_postcode), _string("^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$")]
BenefitKind = Annotated[str, PlainValidator(_benefit_kind), _string(f"^{KIND_PATTERN}$")]
Nino = Annotated[str, PlainValidator(_nino), _string("^ *[A-Za-z] *[A-Za-z] *([0-9] *){6}[A-Da-d] *$")]
