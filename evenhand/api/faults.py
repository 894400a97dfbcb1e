"""What is wrong with what was sent, in plain words and by field."""

from collections.abc import Callable, Mapping
from typing import Any

from evenhand.api.refusing import Refuse, at_fault
from evenhand.work.asking import Wrong
from evenhand.work.caseload.wording import EXPECTED as OF_FILES
from evenhand.work.files.found import field_name

MOST = 20
PATTERNS = {
    r"^[0-9]{12}$": "a case number of 12 digits",
    r"^[A-Za-z0-9-]{1,60}$": "letters, digits and hyphens",
    r"^[A-Za-z0-9@.+_-]{1,150}$": "a user name",
    r"^[\x21-\x7e]{1,100}$": "up to 100 letters, digits and signs without spaces",
}
EXPECTED: dict[str, Callable[[Mapping[str, Any]], str]] = {
    **OF_FILES,
    "missing": lambda _: "a value",
    "enum": lambda context: f"one of {str(context['expected']).replace(chr(39), chr(34))}",
    "string_pattern_mismatch": lambda context: PATTERNS.get(context["pattern"], "another form"),
    "string_too_long": lambda context: f"up to {context['max_length']:,} characters",
    "string_unicode": lambda _: "text in UTF-8",
    "int_parsing": lambda _: "a whole number",
    "list_type": lambda _: "a list in square brackets",
    "dict_type": lambda _: "an object in curly brackets",
    "none_required": lambda _: "null",
}


def bad_input(errors: list[dict[str, Any]]) -> Refuse:
    """The refusal of a request that cannot be read."""
    faults = list(dict.fromkeys(_wrong(error) for error in errors[:MOST]))
    return at_fault(faults)


def _wrong(error: Mapping[str, Any]) -> Wrong:
    field, kind = _field(error["loc"]), error["type"]
    if kind == "extra_forbidden":
        return Wrong(field, f"{field}: a field that is not known here.")
    say = EXPECTED.get(kind)
    expected = say(error.get("ctx", {})) if say else "another value"
    return Wrong(field, f"{field or 'The body'}: expected {expected}.")


def _field(where: tuple[Any, ...]) -> str:
    """The path of a field as it was sent: neither where it stood nor which form of it was tried."""
    parts = [part for part in where[2 if where[0] == "body" else 1 :] if not _is_a_form(part)]
    named = "".join(f"[{part}]" if isinstance(part, int) else f".{field_name(str(part))}" for part in parts)
    return named.removeprefix(".")


def _is_a_form(part: Any) -> bool:
    return isinstance(part, str) and ("[" in part or part in ("str", "int", "function-after"))
