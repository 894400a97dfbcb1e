"""One line of bytes to one JSON object, or what stops it from being one."""

import json
from codecs import BOM_UTF8
from typing import Any, Never

from evenhand.work.files.found import field_name

ONE_CASE = "one case as a JSON object"


class NotAnObject(ValueError):
    """A line that cannot be read as one JSON object."""

    def __init__(self, field: str, found: str, expected: str = ONE_CASE) -> None:
        super().__init__(found)
        self.field = field
        self.found = found
        self.expected = expected


def json_object(line: bytes) -> dict[str, Any]:
    """The object that a line holds.

    Errors: NotAnObject for a byte order mark, bytes that are not UTF-8, an empty line, anything but one JSON
    object, a field given twice, NaN or Infinity, and nesting without end.
    """
    if line.startswith(BOM_UTF8):
        raise NotAnObject("", "a byte order mark", "UTF-8 without one")
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotAnObject("", f"a byte that is not UTF-8 at place {error.start + 1}", "UTF-8") from None
    if not text.strip():
        raise NotAnObject("", "an empty line")
    value = _parsed(text)
    if not isinstance(value, dict):
        raise NotAnObject("", "JSON that is not an object")
    return value


def _parsed(text: str) -> object:
    try:
        return _DECODER.decode(text)
    except NotAnObject:
        raise
    except json.JSONDecodeError as error:
        raise NotAnObject("", f"something that is not JSON at place {error.pos + 1}") from None
    except RecursionError:
        raise NotAnObject("", "brackets nested too deeply") from None
    except ValueError:
        raise NotAnObject("", "a number that is too long") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for index, name in enumerate(names) if name in names[:index])
        raise NotAnObject(field_name(twice), "the same field twice in one object", "each field once")
    return fields


def _no_such_number(word: str) -> Never:
    raise NotAnObject("", word, "JSON, which has no such number")


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_such_number)
