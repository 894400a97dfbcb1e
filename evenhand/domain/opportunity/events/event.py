"""What every event carries."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened. `steps` and `rules` are what it rests on: shown under "Why?".

    `stream` names the kind of stream it belongs to: case, person or account.
    """

    stream: ClassVar[str] = "case"
    steps: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
