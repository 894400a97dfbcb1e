"""What a parent told the planner, question by question, so that they can look it over and change it."""

from collections.abc import Mapping
from typing import Any

from evenhand.domain.money import spoken
from evenhand.web.forms.planner import boxes_of
from evenhand.web.forms.planner.read import name_of, read_step
from evenhand.web.pages.planner.question import option_words
from evenhand.work.planner import Given, PlannerWords, who


def summary(
    given: Given, carried: Mapping[str, str], steps: tuple[str, ...], words: PlannerWords
) -> list[dict[str, Any]]:
    """Each question with its answers in words."""
    return [
        {"step": step, "name": words.say(f"step.{step}.short"), "values": _values(given, step, carried, words)}
        for step in steps
    ]


def _values(given: Given, step: str, carried: Mapping[str, str], words: PlannerWords) -> list[str]:
    found, values = read_step(step, carried, words, given.on), []
    for box in boxes_of(step, carried):
        label = name_of(box, step, carried, words)
        if box.name in found.pence and (box.needed or found.pence[box.name]):
            values.append(f"{label}: {spoken(found.pence[box.name])}")
        elif box.name in found.counts:
            values.append(f"{label}: {found.counts[box.name]}")
        elif box.name in found.days:
            values.append(f"{label}: {words.day(found.days[box.name])}")
        elif box.name in found.choices and not _asks_for_more(box.name, found.choices[box.name], step, carried):
            parent = who(box.parent, words, given.several) if box.parent else ""
            chosen = option_words(box, found.choices[box.name], words, parent)
            values.append(f"{label}? {chosen}" if box.label == "review" else chosen)
    return values


def _asks_for_more(name: str, chosen: str, step: str, carried: Mapping[str, str]) -> bool:
    """Whether an answer asks for an amount or a day, which then says it all."""
    return any(box.within == (name, chosen) for box in boxes_of(step, carried))
