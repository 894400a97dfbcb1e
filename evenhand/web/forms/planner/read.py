"""Reads the answers to a question, or says at each field what to do. What was typed is kept as it was."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from evenhand.web.forms.boxes import date_of, typed_boxes
from evenhand.web.forms.planner.amounts import pence_of
from evenhand.web.forms.planner.boxes import Box, Carried, boxes_of, often
from evenhand.work.planner import PlannerWords, who

MOST_CHILDREN = 20
EXAMPLE = date(2017, 4, 3)


@dataclass
class Answers:
    """What was answered to one question, and what is wrong by field."""

    pence: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def read_step(step: str, carried: Carried, words: PlannerWords, today: date) -> Answers:
    """The answers to a question. A field within a choice counts only where that answer is chosen."""
    found, boxes = Answers(), boxes_of(step, carried)
    for box in boxes:
        if box.within and found.choices.get(box.within[0]) != box.within[1]:
            continue
        wrong = _read(box, boxes, carried, found)
        if box.name == "ending_on" and not wrong and found.days[box.name] <= today:
            found.errors[box.name] = words.say("error.ending-past", day=words.day(found.days[box.name]))
        if wrong:
            slots = {"most": str(MOST_CHILDREN), "example": words.day(EXAMPLE), **_limit(box, carried)}
            found.errors[box.name] = words.say(f"error.{wrong}", what=name_of(box, step, carried, words), **slots)
    if found.choices.get("wrong") == "yes" and not found.errors and not any(found.pence.values()):
        found.errors[boxes[1].name] = words.say("error.nothing_wrong")
    return found


def name_of(box: Box, step: str, carried: Carried, words: PlannerWords) -> str:
    """What a field is called; a choice without words of its own is the question of its page."""
    slots = {
        "who": who(box.parent, words, len(carried.get("parents", "")) > 0 and carried["parents"] != "1"),
        "each": words.say(f"frequency.{box.period or often(carried)}.each"),
        "what": name_of(box.about, step, carried, words) if box.about else "",
    }
    name = f"label.{box.label}" if box.label else f"step.{step}.title"
    return words.say(name, **slots).rstrip("?")


def _read(box: Box, boxes: tuple[Box, ...], carried: Carried, found: Answers) -> str:
    """Puts one answer where it belongs; the name of what is wrong, or nothing."""
    text = carried.get(box.name, "")
    if box.kind == "choice":
        chosen = text or _meant(box, boxes, carried)
        found.choices[box.name] = chosen
        return "" if chosen in box.options else "choose"
    if box.kind == "date":
        return _day(box, carried, found)
    if box.kind == "count":
        found.counts[box.name] = int(text) if text.isascii() and text.isdigit() else MOST_CHILDREN + 1
        return "" if found.counts[box.name] <= MOST_CHILDREN else "count"
    amount = pence_of(text) if text else None if box.needed else 0
    if amount is None:
        return "amount" if text else "blank_amount"
    found.pence[box.name] = amount
    return "too_much_wrong" if box.about and amount > (pence_of(carried.get(box.about.name, "")) or 0) else ""


def _meant(box: Box, boxes: tuple[Box, ...], carried: Carried) -> str:
    """Who types an amount and chooses nothing means the answer that asks for it."""
    inside = (each for each in boxes if each.within and each.within[0] == box.name and each.kind == "money")
    typed = [each.within[1] for each in inside if each.within and carried.get(each.name)]
    return typed[0] if len(typed) == 1 else ""


def _day(box: Box, carried: Carried, found: Answers) -> str:
    try:
        day = date_of(typed_boxes(carried, box.name))
    except ValueError:
        return "date"
    if day is None:
        return "blank_date"
    found.days[box.name] = day
    return ""


def _limit(box: Box, carried: Carried) -> Mapping[str, str]:
    return {"most": carried.get(box.about.name, "")} if box.about else {}
