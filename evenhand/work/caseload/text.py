"""Text as the caseload file writes it: never empty where it is needed, never with hidden characters."""

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from evenhand.work.caseload.expected import not_as_expected

_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BREAKS = re.compile(r"[\t\r\n]")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")


def _checked(value: object, length: int, *, breaks: bool) -> str:
    if not isinstance(value, str):
        raise not_as_expected("text in quotes")
    if len(value) > length:
        raise not_as_expected(f"at most {length} characters")
    if _HIDDEN.search(value) or (not breaks and _BREAKS.search(value)):
        raise not_as_expected("text without control characters")
    return value


def required_text(length: int, *, breaks: bool = False) -> PlainValidator:
    def check(value: object) -> str:
        text = _checked(value, length, breaks=breaks)
        if not text.strip():
            raise not_as_expected("some text")
        return text

    return PlainValidator(check)


def _phone(value: object) -> str:
    return _checked(value, 60, breaks=False)


def _email(value: object) -> str:
    email = _checked(value, 254, breaks=False)
    if email and _EMAIL.fullmatch(email) is None:
        raise not_as_expected("an email address, or an empty text")
    return email


def _schema(longest: int, shortest: int = 1) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "minLength": shortest, "maxLength": longest})


Name = Annotated[str, required_text(200), _schema(200)]
AddressLine = Annotated[str, required_text(100), _schema(100)]
NoteText = Annotated[str, required_text(10_000, breaks=True), _schema(10_000)]
Phone = Annotated[str, PlainValidator(_phone), _schema(60, shortest=0)]
Email = Annotated[str, PlainValidator(_email), _schema(254, shortest=0)]
