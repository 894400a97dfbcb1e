"""A task that asks one thing: its answers are buttons, and pressing one records it."""

from collections.abc import Mapping
from typing import Any

from evenhand.web.forms.draw import YES_NO, Field
from evenhand.work.reading.consequences import BARRED

SAME = "The same."


def pressed(fields: list[Field], proposed: Mapping[str, Any]) -> Field | None:
    """The one choice of a form that holds nothing else but text; None where there is more, or where one is proposed."""
    choices = [field for field in fields if field["kind"] != "textarea"]
    if len(choices) != 1 or choices[0]["kind"] not in ("radios", "yes_no") or choices[0]["name"] in proposed:
        return None
    only = choices[0]
    options = only.get("options") or [{"value": value, "label": words} for value, words in YES_NO.items()]
    if any(option.get("fields") for option in options):
        return None
    barred = [{**option, "barred": option.get("hint", "").startswith(BARRED)} for option in options]
    return {
        "legend": only["label"],
        "hint": only["hint"],
        "name": only["name"],
        "error": only["error"],
        "options": barred,
    }


def said_once(hints: Mapping[str, str]) -> dict[str, str]:
    """Of options that bring about the same one after another, the first says it."""
    before, said = "", {}
    for option, hint in hints.items():
        said[option] = SAME if hint and hint == before and not hint.startswith(BARRED) else hint
        before = hint
    return said
