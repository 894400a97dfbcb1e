"""How a command is asked: the words beside each field, from which the form and the API description both derive."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Ask:
    """One question.

    Attributes:
        label: the question.
        hint: one line below it.
        options: words for each value of a closed list; a list without words here is not offered.
        only_when: this question applies where that field has one of those values.
        prose: free text; it is kept as a note, never in an event.
        optional: may be left empty even where it applies.
        words: what the answer is: reason, address, welfare (a line for each child), count, seen (carried along), plain.
    """

    label: str
    hint: str = ""
    options: Mapping[str, str] | None = None
    only_when: tuple[str, tuple[str, ...]] | None = None
    prose: bool = False
    optional: bool = False
    words: str = ""


def asks(
    label: str,
    hint: str = "",
    *,
    options: Mapping[str, str] | None = None,
    only_when: tuple[str, tuple[str, ...]] | None = None,
    prose: bool = False,
    optional: bool = False,
    words: str = "",
    default: Any = ...,
) -> Any:
    """A dataclass field with its question."""
    ask = Ask(label, hint, options, only_when, prose, optional, words)
    if default is ...:
        return field(metadata={"ask": ask})
    return field(default=default, metadata={"ask": ask})
