"""One question of the planner, as its template takes it."""

from collections.abc import Mapping
from typing import Any

from evenhand.web.forms.boxes import PARTS, typed_boxes
from evenhand.web.forms.by_field import by_field
from evenhand.web.forms.planner import Box, after, before, boxes_of, carried_fields, steps_of
from evenhand.web.forms.planner.read import name_of
from evenhand.work.planner import PlannerWords


def question(
    step: str, carried: Mapping[str, str], errors: Mapping[str, str], words: PlannerWords, then: str
) -> dict[str, Any]:
    """A question with what was typed. `then` is "answer" where it is changed on the way back to the plans."""
    boxes, asked = boxes_of(step, carried), steps_of(carried)
    several = carried.get("parents", "1") != "1"
    many = f"step.{step}.hint_many"
    return {
        "step": step,
        "question": words.say(f"step.{step}.title"),
        "hint": words.say(many if several and words.has(many) else f"step.{step}.hint"),
        "fields": [_field(box, boxes, step, carried, errors, words) for box in boxes if box.within is None],
        "asks_one_thing": not boxes[0].label,
        "hidden": carried_fields(carried, boxes),
        "then": then,
        "back": bool(before(step, carried)) and not then,
        "button": words.say("nav.answer" if then or not after(step, carried) else "nav.next"),
        "progress": words.say("nav.progress", number=str(asked.index(step) + 1), of=str(len(asked)))
        if step in asked else "",
        "errors": by_field(errors),
    }  # fmt: skip


def option_words(box: Box, option: str, words: PlannerWords, who: str = "") -> str:
    """What an answer to choose says."""
    names = (f"label.{box.label or box.name}_{option}", f"frequency.{option}.choice", f"label.{option}")
    return words.say(next(name for name in names if words.has(name)), who=who)


def _field(
    box: Box,
    boxes: tuple[Box, ...],
    step: str,
    carried: Mapping[str, str],
    errors: Mapping[str, str],
    words: PlannerWords,
) -> dict[str, Any]:
    label = name_of(box, step, carried, words)
    asks = box.label in ("per", "service", "review", "nation") or not box.label
    made: dict[str, Any] = {
        "name": box.name,
        "kind": {"count": "number", "choice": "radios"}.get(box.kind, box.kind),
        "label": f"{label}?" if asks else label,
        "hint": _hint(box, words),
        "error": errors.get(box.name, ""),
        "value": typed_boxes(carried, box.name) if box.kind == "date" else carried.get(box.name, ""),
        "autocomplete": "off",
        "parts": {part: words.say(f"date.{part}") for part in PARTS} if box.kind == "date" else {},
        "error_is": words.say("frame.error"),
    }
    if box.kind == "choice":
        made["options"] = [
            {
                "value": option,
                "label": option_words(box, option, words, _who(box, carried, words)),
                "fields": [
                    _field(inner, boxes, step, carried, errors, words)
                    for inner in boxes
                    if inner.within == (box.name, option)
                ],
            }
            for option in box.options
        ]
    return made


def _hint(box: Box, words: PlannerWords) -> str:
    if box.name == "review":
        return words.say("label.review_hint")
    return "" if box.needed or box.within else words.say("nav.optional")


def _who(box: Box, carried: Mapping[str, str], words: PlannerWords) -> str:
    if not box.parent:
        return ""
    return words.say(f"who.{box.parent}") if carried.get("parents", "1") != "1" else words.say("who.one")
