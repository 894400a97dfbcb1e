"""What a field takes, in the words of a person, for each way in which a value can be wrong."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from evenhand.work.caseload.expected import NOT_AS_EXPECTED

_QUOTED = re.compile(r"'([^']*)'")
_TEXT = "text in quotes"
_LIST = "a list in square brackets"
_OBJECT = "an object in curly brackets with fields of its own"
_TRUTH = "true or false"
_WHOLE = "a whole number"


def _one_of(context: Mapping[str, Any]) -> str:
    words = [f'"{word}"' for word in _QUOTED.findall(str(context["expected"]))]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


EXPECTED: dict[str, Callable[[Mapping[str, Any]], str]] = {
    NOT_AS_EXPECTED: lambda context: str(context["expected"]),
    "missing": lambda _: "a value, as this field is always given",
    "extra_forbidden": lambda _: "only the fields of the form",
    "literal_error": _one_of,
    "string_type": lambda _: _TEXT,
    "bool_type": lambda _: _TRUTH,
    "bool_parsing": lambda _: _TRUTH,
    "int_type": lambda _: _WHOLE,
    "int_from_float": lambda _: _WHOLE,
    "int_parsing_size": lambda _: _WHOLE,
    "greater_than_equal": lambda context: f"a whole number of at least {context['ge']}",
    "less_than_equal": lambda context: f"a whole number of at most {context['le']}",
    "tuple_type": lambda _: _LIST,
    "model_type": lambda _: _OBJECT,
    "model_attributes_type": lambda _: _OBJECT,
    "too_short": lambda context: f"at least {context['min_length']} in the list",
    "too_long": lambda context: f"at most {context['max_length']} in the list",
}


def expected(kind: str, context: Mapping[str, Any]) -> str:
    """The words that follow "expected". A kind without words of its own is still answered plainly."""
    say = EXPECTED.get(kind)
    return say(context) if say else "another value"
