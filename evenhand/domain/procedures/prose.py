"""The free text of a command, as the notes that keep it: it is never in an event's closed values."""

from collections.abc import Iterator
from dataclasses import fields

from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.vocabulary import NoteKind


def prose_of(command: Command, task: str) -> Iterator[tuple[NoteKind, str, str]]:
    """Each text with its kind and what it is about; a list of texts is one note a line, numbered from 1."""
    for item in fields(command):
        ask, value = item.metadata.get("ask"), getattr(command, item.name)
        if not (isinstance(ask, Ask) and ask.prose):
            continue
        if isinstance(value, tuple):
            lines = enumerate((str(text).strip() for text in value), 1)
            yield from ((NoteKind.WELFARE, f"{task}:{place}", text) for place, text in lines if text)
        elif value:
            yield (NoteKind.FACTS if item.name == "facts" else NoteKind.REASON), task, value
