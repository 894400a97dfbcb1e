"""What is due on a day, at most 500 accounts at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evenhand.office.models import Stalled, Timer
from evenhand.work.state.select import among

CHUNK = 500


@dataclass(frozen=True)
class Chunk:
    """Some accounts with a due timer, and their cases that have one."""

    accounts: tuple[int, ...]
    cases: tuple[int, ...]


def chunks(day: date) -> Iterator[Chunk]:
    """What is due, by index, in order of account; nothing of an account that is stalled."""
    after = 0
    while True:
        stalled = Stalled.objects.filter(cleared_by="").values("account_id")
        due = Timer.objects.filter(due_on__lte=day, account_id__gt=after).exclude(account_id__in=stalled)
        accounts = tuple(due.order_by("account_id").values_list("account_id", flat=True).distinct()[:CHUNK])
        if not accounts:
            return
        cases = Timer.objects.filter(due_on__lte=day, account_id__in=among(accounts)).values_list("case_id", flat=True)
        yield Chunk(accounts, tuple(sorted(set(cases))))
        after = accounts[-1]
