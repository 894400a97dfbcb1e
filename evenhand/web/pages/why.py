"""“Why?”: the steps and rulings that something rests on, in words."""

from collections.abc import Iterable
from typing import Any

from evenhand.work.reading.grounds import ground


def why_of(steps: Iterable[str] = (), rules: Iterable[str] = (), sentence: str = "") -> dict[str, Any] | None:
    """As the templates take it; None where there is nothing to say."""
    found = {"sentence": sentence, "steps": _grounds(steps), "rules": _grounds(rules)}
    return found if any(found.values()) else None


def _grounds(ids: Iterable[str]) -> list[dict[str, str]]:
    held = [(name, ground(name)) for name in dict.fromkeys(ids)]
    return [{"id": name, "sentence": f"{found.title}.", "source": found.source} for name, found in held if found]
