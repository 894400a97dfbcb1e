"""The form of a file of JSON Lines as JSON Schema, for those who write such files."""

from typing import Any

from pydantic import BaseModel

from evenhand.work.caseload.line import CaseLine

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = (
    "The file is JSON Lines in UTF-8, one {what} a line. Amounts are strings in pounds, dates are ISO. "
    "Ranges are half open: to is the first day after. What is absent is left out, never null. "
    "Unknown is written where a field allows it."
)


def caseload_schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12, of one line of a caseload."""
    return schema_of(CaseLine, "case")


def schema_of(form: type[BaseModel], what: str) -> dict[str, Any]:
    """The same of any form: `what` stands on one line."""
    schema = _without_null(form.model_json_schema(by_alias=True))
    return {"$schema": DRAFT, "title": schema.pop("title")} | schema | {"description": _ABOUT.format(what=what)}


def _without_null(part: Any) -> Any:
    """Absent is absent: what may be left out may still not be null."""
    if isinstance(part, list):
        return [_without_null(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {name: _without_null(value) for name, value in part.items() if (name, value) != ("default", None)}
    default = kept.get("default")
    if isinstance(default, int) and any(each.get("type") == "string" for each in (kept, *kept.get("anyOf", ()))):
        kept["default"] = f"{default // 100}.{default % 100:02}"  # pence inside
    choices = kept.get("anyOf")
    if not choices or {"type": "null"} not in choices:
        return kept
    left = [choice for choice in choices if choice != {"type": "null"}]
    others = {name: value for name, value in kept.items() if name != "anyOf"}
    return others | (left[0] if len(left) == 1 else {"anyOf": left})
