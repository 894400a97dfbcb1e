"""Numbers to call: in danger or despair, and for free advice about debt."""

from evenhand.work.planner import PlannerWords
from evenhand.work.reading.scripts import advisers, helplines


def numbers(words: PlannerWords, nation: str = "") -> list[dict[str, str]]:
    """Whom to call in danger or despair, with what for; in every nation where none is named."""
    found = []
    for line in helplines():
        name = f"helpline.{line.number.replace(' ', '')}"
        if not nation or nation in line.nations:
            when = words.say(name) if words.has(name) else line.when
            found.append({"name": line.name, "number": line.number, "when": when})
    return found


def debt_advice(nation: str) -> list[dict[str, str]]:
    """Who gives free advice about debt where the parent lives."""
    return [{"name": each.name, "number": each.number} for each in advisers() if nation in each.nations]
