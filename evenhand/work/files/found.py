"""How a fault says what it found without giving away whose it is."""

import re

SHOWN = 40
_NINO_LIKE = re.compile(r"[A-Za-z]{2}\s?(?:\d\s?){6}[A-Za-z]?")
_DIALLED = re.compile(r"[\d\s()+-]{10,}")
_PHONE_DIGITS = 10
_POSTCODE_LIKE = re.compile(r"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}\b")
_READ = 2000


def shortened(text: str, length: int = SHOWN) -> str:
    """A text fit for one line of a report."""
    clean = "".join(mark if mark.isprintable() else "?" for mark in text)
    return clean if len(clean) <= length else f"{clean[: length - 3]}..."


def looks_private(text: str) -> bool:
    """Whether a text looks like a National Insurance number, a telephone number, a postcode or an email."""
    return (
        "@" in text
        or _NINO_LIKE.search(text) is not None
        or _POSTCODE_LIKE.search(text) is not None
        or any(sum(mark.isdigit() for mark in run) >= _PHONE_DIGITS for run in _DIALLED.findall(text))
    )


def described(value: object) -> str:
    """What kind of thing a value is, and how long, without the value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return _described_text(value)
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}" if value else "an empty list"
    return "an object"


def _described_text(value: str) -> str:
    if not value.strip():
        return "an empty text"
    return "a text of 1 character" if len(value) == 1 else f"a text of {len(value)} characters"


def found(value: object, *, private: bool) -> str:
    """What stood there: the value, shortened, or only its kind where it is, or looks, private."""
    if private or isinstance(value, bool) or not isinstance(value, str | int | float) or value == "":
        return described(value)
    text = str(value)
    if looks_private(text[:_READ]):
        return described(value)
    shown = shortened(text)
    return f'"{shown}"' if isinstance(value, str) else shown


def field_name(name: str) -> str:
    """A field's name as given, made safe to print: a name that nobody expected may hold anything."""
    return "(a name that is not shown)" if looks_private(name) else shortened(name)
