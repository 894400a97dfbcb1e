"""The faults of a line, from what the form says is wrong with it."""

from difflib import get_close_matches
from functools import cache

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from evenhand.work.caseload.line import CaseLine
from evenhand.work.caseload.paths import is_private, path
from evenhand.work.caseload.wording import expected
from evenhand.work.files.fault import Fault, Faults
from evenhand.work.files.found import found

MOST_NAMED = 20
_CLOSE = 0.75


def explained(number: int, error: ValidationError, form: type[BaseModel] = CaseLine) -> Faults:
    """Everything wrong with a line of a form; past the twentieth fault, how many more."""
    details = error.errors(include_url=False)
    named = tuple(_fault(number, detail, form) for detail in details[:MOST_NAMED])
    rest = len(details) - len(named)
    if rest:
        named += (Fault(number, "", f"{rest} more faults", "none"),)
    return Faults(number, named)


def _fault(number: int, detail: ErrorDetails, form: type[BaseModel]) -> Fault:
    where = detail["loc"]
    return Fault(number, path(where), _found(detail), _expected(detail, form))


def _found(detail: ErrorDetails) -> str:
    if detail["type"] == "missing":
        return "nothing"
    if detail["type"] == "extra_forbidden":
        return "a field that is not known here"
    said: str = detail.get("ctx", {}).get("found", "")
    return said or found(detail["input"], private=is_private(detail["loc"]))


def _expected(detail: ErrorDetails, form: type[BaseModel]) -> str:
    words = expected(detail["type"], detail.get("ctx", {}))
    if detail["type"] == "extra_forbidden":
        near = get_close_matches(str(detail["loc"][-1])[:100], _field_names(form), n=1, cutoff=_CLOSE)
        return f"{words}; perhaps {near[0]}" if near else words
    return words


@cache
def _field_names(form: type[BaseModel]) -> tuple[str, ...]:
    """Every field of the form, wherever it stands."""
    schema = form.model_json_schema()
    objects = (schema, *schema["$defs"].values())
    return tuple(sorted({name for item in objects for name in item["properties"]}))
