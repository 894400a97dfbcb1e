"""The records are whole: no event is missing, the audit log is chained, the seals stand over it."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, Max

from evenhand.domain.calendar import DateRange, add_days
from evenhand.office.models import Office
from evenhand.records.models import Audit, Event, Seal
from evenhand.work.audit import chained as line_chain
from evenhand.work.seals import chained, digest_of

NOTHING = digest_of(())


def findings() -> Iterator[str]:
    """Streams with gaps, audit lines and seals that are not what they were."""
    yield from _streams()
    yield from _audit()
    yield from _seals()


def _streams() -> Iterator[str]:
    counted = Event.objects.values("stream").annotate(count=Count("id"), last=Max("seq"))
    for row in counted.order_by("stream").iterator():
        if row["count"] != row["last"]:
            yield f"stream {row['stream']}: {row['count']} events, and the last is number {row['last']}"


def _audit() -> Iterator[str]:
    before: dict[str, tuple[int, str]] = {}
    for line in Audit.objects.order_by("stream", "seq").iterator():
        seq, chain = before.get(line.stream, (0, ""))
        if line.seq != seq + 1 or line_chain(chain, line) != line.chain:
            yield f"audit {line.stream}: broken at line {line.seq}"
        before[line.stream] = (line.seq, line.chain)


def _seals() -> Iterator[str]:
    """A line that was added to, taken from or changed in a sealed day breaks its seal."""
    last, sealed, heads = "", set(), dict(_heads())
    for seal in Seal.objects.order_by("day").iterator():
        if heads.get(seal.day, NOTHING) != seal.heads:
            yield f"seal of {seal.day}: the audit log of that day is not what was sealed"
        if chained(last, seal.day, seal.heads) != seal.chain:
            yield f"seal of {seal.day}: it does not follow the seal before"
        last = seal.chain
        sealed.add(seal.day)
    for day in _closed():
        if day not in sealed:
            yield f"seal of {day}: the day was closed, and its seal is missing"


def _heads() -> Iterator[tuple[date, str]]:
    """The digest of each day on which anything was audited, in one reading of the log."""
    lines = Audit.objects.order_by("on", "seq").values_list("on", "stream", "seq", "chain")
    for day, of_the_day in groupby(lines.iterator(), key=itemgetter(0)):
        yield day, digest_of(line[1:] for line in of_the_day)


def _closed() -> Iterator[date]:
    """Every day since the office was set up, which the audit log begins with."""
    first = Audit.objects.order_by("on").values_list("on", flat=True).first()
    last = Office.objects.values_list("last_closed", flat=True).first()
    if first is not None and last is not None and first <= last:
        yield from DateRange(first, add_days(last, 1)).days()
