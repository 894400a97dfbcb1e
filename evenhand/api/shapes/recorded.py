"""What a write answers: the same again for the same idempotency key."""

from evenhand.api.access import Caller
from evenhand.api.refusing import Refuse, absent, refused
from evenhand.api.shapes.basics import Shape
from evenhand.domain.refusal import Refusal
from evenhand.work.reading.happened import happened
from evenhand.work.recording import Outcome, Recorded, Stale
from evenhand.work.visible import Absent


class RecordedOut(Shape):
    """`command` names the entry, such as for taking it back; `versions` are those of the cases that changed."""

    command: int
    versions: dict[str, int]
    happened: list[str]


def answer(outcome: Outcome | Absent, caller: Caller) -> RecordedOut:
    """What was recorded. Errors: Refuse, where nothing was."""
    if not isinstance(outcome, Recorded):
        raise refusal_of(outcome)
    found = happened(outcome.command, outcome.versions, caller.actor)
    versions = {case: version for case, version in outcome.versions.items() if case in found.cases}
    return RecordedOut(command=outcome.command, versions=versions, happened=list(found.says))


def refusal_of(outcome: Refusal | Stale | Absent) -> Refuse:
    """The answer where nothing was recorded."""
    if isinstance(outcome, Absent):
        return absent(outcome)
    if isinstance(outcome, Stale):
        return Refuse(409, "stale", outcome.sentence, since=list(outcome.since))
    return refused(outcome)
