"""What a command wrote to, and whether anything came of it since."""

from dataclasses import dataclass

from django.db.models import Q

from evenhand.cases.models import Case
from evenhand.letters.models import Letter
from evenhand.records.models import Command, Event


@dataclass(frozen=True)
class Touched:
    """What a command wrote to: its streams, the last of its events, and every case that it changed or that learned."""

    streams: frozenset[str]
    last: int
    cases: frozenset[int]


def touched(target: Command) -> Touched:
    """A fact about a person touches every case of that person."""
    rows = list(Event.objects.filter(command=target).values_list("id", "stream", "case_id"))
    streams = frozenset(stream for _, stream, _ in rows)
    people = [stream.removeprefix("person:") for stream in streams if stream.startswith("person:")]
    theirs = Case.objects.filter(Q(paying__reference__in=people) | Q(receiving__reference__in=people))
    cases = {case for _, _, case in rows if case is not None}
    cases.update(theirs.values_list("id", flat=True) if people else ())
    return Touched(streams, max((key for key, _, _ in rows), default=0), frozenset(cases))


def followed(what: Touched) -> bool:
    """Whether anything that still stands came after it; what was taken back does not."""
    later = Event.objects.filter(id__gt=what.last, command__undone_by=None).exclude(kind="Undone")
    return later.filter(Q(stream__in=what.streams) | Q(case_id__in=what.cases)).exists()


def sent(target: Command) -> bool:
    """Whether a letter that it queued is no longer in the queue."""
    queued = Event.objects.filter(command=target, kind="LetterQueued").values_list("case_id", "payload")
    return any(
        Letter.objects.filter(case_id=case, cause=letter["cause"], code=letter["code"], role=letter["to"])
        .exclude(state__in=("queued", "drafted"))
        .exists()
        for case, letter in queued
        if case is not None
    )
