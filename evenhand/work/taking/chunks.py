"""A file of money, taken some lines at a time: each chunk is one transaction, and a file that stopped goes on."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.db import IntegrityError, OperationalError, transaction

from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import FileTaken
from evenhand.records.models import Command
from evenhand.work.files import Fault, Faults
from evenhand.work.files.bank import FileRefused
from evenhand.work.state.save import StaleWrite
from evenhand.work.state.today import business_date
from evenhand.work.taking.report import FileReport, Hears, Progress

ATTEMPTS = 5
T = TypeVar("T")
Take = Callable[[Command], T]


class Told:
    """The report of a file as it is taken, and whoever listens to it."""

    def __init__(self, on_refused: Hears, progress: Progress, keep: bool) -> None:
        self.report = FileReport()
        self._hears, self._progress, self._keep = on_refused, progress, keep

    def refuse(self, found: Faults) -> None:
        """A line, or with the number 0 the whole file, that is not taken."""
        self.report.refused_count += 1
        if self._keep:
            self.report.refused.append(found)
        if self._hears is not None:
            self._hears(found)

    def count(self, taken: int, unchanged: int) -> None:
        """Lines that landed, and lines that came before."""
        self.report.taken += taken
        self.report.unchanged += unchanged
        if self._progress is not None:
            self._progress(self.report)


def claim(actor: Actor, kind: str, identity: str, digest: str) -> bool:
    """Whether this very file came before. From now on no other content is taken under its identity.

    Errors: FileRefused where another content came under it.
    """
    row, new = FileTaken.objects.get_or_create(
        kind=kind,
        identity=identity,
        defaults={"digest": digest, "taken_on": business_date(), "taken_by": actor.id},
    )
    if row.digest != digest:
        raise FileRefused("an identity under which another content came before", "the same file, or a new identity")
    return not new


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most so many."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def in_one_write(actor: Actor, verb: str, take: Take[T], *, wrote: Callable[[T], bool] = bool) -> T:
    """One transaction with its command; where nothing was written, none of it is kept.

    Whoever wrote to one of the accounts at the same moment goes first, and it is taken again from what stands then.
    Errors: StaleWrite, IntegrityError, OperationalError where others keep writing.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                outcome = take(Command.objects.create(actor=actor.id, verb=verb, on=business_date()))
                if not wrote(outcome):
                    transaction.set_rollback(True)
                return outcome
        except (StaleWrite, IntegrityError, OperationalError):
            if attempt == ATTEMPTS:
                raise
    raise AssertionError("the last attempt returns or raises")


def fault(number: int, field: str, found: str, expected: str, kind: Callable[..., Any] = Fault) -> Faults:
    """One line with one thing wrong."""
    return Faults(number, (kind(number, field, found, expected),))
