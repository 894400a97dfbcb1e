"""Scenarios: those that come with the product, and any that somebody writes."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from evenhand.config.book import DATA, the_book
from evenhand.domain.what_if import Scenario, scenario_of
from evenhand.work.what_if.parameters import parameters

FOLDER = DATA / "what_if"
LONGEST = 64 * 1024
Faults = tuple[str, ...]


@cache
def shipped() -> Mapping[str, str]:
    """The texts of those that come with the product, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.toml"))}


def read_scenario(file: str, raw: bytes | str, today: date) -> Scenario | Faults:
    """A scenario from its text, or each fault in a sentence that names the file.

    `today` is the day on which its values are looked at where it names none.
    """
    text = _text(raw)
    if text is None:
        return (f"{file}: text in UTF-8 of at most {LONGEST // 1024} KiB is expected.",)
    try:
        found = scenario_of(tomllib.loads(text), parameters(), the_book().rules, today)
    except (tomllib.TOMLDecodeError, RecursionError) as wrong:
        return (f"{file}: this is no TOML: {wrong}. 'evenhand what-if --parameters' shows what a scenario looks like.",)
    if not isinstance(found, Scenario):
        return tuple(f"{file}: {fault}" for fault in found)
    return replace(found, text=text, digest=hashlib.sha256(text.encode()).hexdigest()[:16])


def _text(raw: bytes | str) -> str | None:
    try:
        text = raw if isinstance(raw, str) else raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    text = text.replace("\r\n", "\n").strip()
    return f"{text}\n" if len(text.encode()) <= LONGEST else None
