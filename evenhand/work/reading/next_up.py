"""Get next: the request that is due first and that nobody has, given to the person who asks."""

from datetime import date

from evenhand.domain.refusal import Refusal
from evenhand.work.desk import assign_request
from evenhand.work.reading.worklists import Worklist, open_requests, theirs
from evenhand.work.recording import Outcome, Seen, Stale
from evenhand.work.visible import Absent

TRIES = 5


def next_up(work: Worklist) -> tuple[int, int] | None:
    """The request and the version of its case; None where nothing waits."""
    found = open_requests(work.actor).filter(theirs(work), assigned_to="")
    if work.leads:
        found = found.filter(role__in=sorted(work.actor.roles))
    return found.order_by("due_on", "id").values_list("id", "case__version").first()


def take_next(work: Worklist, today: date) -> tuple[int, Outcome | Absent] | None:
    """Takes the next request. Where a colleague is faster, the one after it; None where nothing waits."""
    outcome: Outcome | Absent = Refusal("nothing-waits", "Nothing waits for you.")
    number = 0
    for _ in range(TRIES):
        waiting = next_up(work)
        if waiting is None:
            return None
        number, version = waiting
        outcome = assign_request(work.actor, number, work.actor.id, seen=Seen(version, today))
        if not isinstance(outcome, Stale | Absent):
            break
    return number, outcome
