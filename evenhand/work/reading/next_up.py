"""Get next: the request that is due first and that nobody has, given to the person who asks."""

from datetime import date

from evenhand.cases.models import Request as RequestRow
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Event
from evenhand.work.commands import CommandKey, Replay, answered
from evenhand.work.desk import assign_request
from evenhand.work.reading.worklists import Worklist, open_requests, theirs
from evenhand.work.recording import Outcome, Recorded, Seen, Stale
from evenhand.work.visible import Absent

TRIES = 5


def next_up(work: Worklist) -> tuple[int, int] | None:
    """The request and the version of its case; None where nothing waits."""
    found = open_requests(work.actor).filter(theirs(work), assigned_to="")
    if work.leads:
        found = found.filter(role__in=sorted(work.actor.roles))
    return found.order_by("due_on", "id").values_list("id", "case__version").first()


def take_next(work: Worklist, today: date, *, key: CommandKey | None = None) -> tuple[int, Outcome | Absent] | None:
    """Takes the next request. Where a colleague is faster, the one after it; None where nothing waits.

    The same key again takes nothing more: it gives the request that was taken with it.
    """
    before = answered(work.actor, key) if key else None
    if isinstance(before, Replay):
        return _taken_by(before.command), Recorded(before.command, versions=before.versions, replayed=True)
    outcome: Outcome | Absent = Refusal("nothing-waits", "Nothing waits for you.")
    number = 0
    for _ in range(TRIES):
        waiting = next_up(work)
        if waiting is None:
            return None
        number, version = waiting
        outcome = assign_request(work.actor, number, work.actor.id, seen=Seen(version, today), key=key)
        if not isinstance(outcome, Stale | Absent):
            break
    if isinstance(outcome, Recorded) and outcome.replayed:  # both presses came at one moment
        number = _taken_by(outcome.command)
    return number, outcome


def _taken_by(command: int) -> int:
    """The request that a command gave to somebody."""
    taken = Event.objects.get(command_id=command, kind="RequestAssigned")
    return RequestRow.objects.values_list("id", flat=True).get(case=taken.case_id, number=taken.payload["number"])
