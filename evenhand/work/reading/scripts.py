"""What to say on a call, what to answer, and what to do where somebody is in danger: read once, filled for a case."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from evenhand.config.book import DATA

_SLOT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Script:
    """The words of one task. `lines` are questions that may come, with what to answer."""

    guidance: str
    say: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    safeguarding: str = ""


@dataclass(frozen=True)
class Helpline:
    """A number to give. `nations` are those in which it answers."""

    name: str
    number: str
    when: str
    nations: tuple[str, ...]


@dataclass(frozen=True)
class Adviser:
    """Who gives free advice about debt. `nations` are those in which they answer."""

    name: str
    number: str
    nations: tuple[str, ...]


@cache
def scripts() -> dict[str, Script]:
    """Every script by its id."""
    found = {}
    for path in sorted((DATA / "scripts" / "en").glob("*.toml")):
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        found[raw["id"]] = Script(
            guidance=raw["guidance"].strip(),
            say=tuple(raw.get("say", ())),
            ask=tuple(raw.get("ask", ())),
            lines=tuple((item["question"], item["answer"]) for item in raw.get("lines_to_take", ())),
            safeguarding=raw.get("safeguarding", "").strip(),
        )
    return found


@cache
def helplines() -> tuple[Helpline, ...]:
    """Every number."""
    raw = tomllib.loads((DATA / "helplines.toml").read_text(encoding="utf-8"))["helpline"]
    return tuple(Helpline(item["name"], item["number"], item["when"], tuple(item["nations"])) for item in raw)


@cache
def advisers() -> tuple[Adviser, ...]:
    """Everybody who gives free advice about debt."""
    raw = tomllib.loads((DATA / "debt_advice.toml").read_text(encoding="utf-8"))["adviser"]
    return tuple(Adviser(item["name"], item["number"], tuple(item["nations"])) for item in raw)


def script(name: str, values: Mapping[str, str]) -> Script | None:
    """The words of a task with the facts of a case in them; None where it has none."""
    found = scripts().get(name)
    if found is None:
        return None

    def filled(text: str) -> str:
        return _SLOT.sub(lambda slot: values[slot[1]], text)

    return replace(
        found,
        guidance=filled(found.guidance),
        say=tuple(map(filled, found.say)),
        ask=tuple(map(filled, found.ask)),
        lines=tuple((filled(question), filled(answer)) for question, answer in found.lines),
    )
