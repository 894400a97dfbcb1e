"""The seal of a day: over the heads of the audit streams touched, chained to the last seal."""

import hashlib
from collections.abc import Iterable
from datetime import date

from evenhand.records.models import Audit, Seal


def seal_day(day: date) -> None:
    """Seals a day once; inside the transaction that closes it."""
    if Seal.objects.filter(day=day).exists():
        return
    heads = heads_of(day)
    last = Seal.objects.order_by("-day").values_list("chain", flat=True).first() or ""
    Seal.objects.create(day=day, heads=heads, chain=chained(last, day, heads))


def heads_of(day: date) -> str:
    """The digest over the last line of each audit stream touched on a day."""
    return digest_of(Audit.objects.filter(on=day).order_by("seq").values_list("stream", "seq", "chain").iterator())


def digest_of(lines: Iterable[tuple[str, int, str]]) -> str:
    """The same, of the lines of a day in their order: stream, number and chain."""
    heads = {stream: (seq, chain) for stream, seq, chain in lines}
    said = [f"{stream} {seq} {chain}" for stream, (seq, chain) in sorted(heads.items())]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def chained(last: str, day: date, heads: str) -> str:
    """The seal's own digest."""
    return hashlib.sha256(f"{last}\n{day.isoformat()}\n{heads}".encode()).hexdigest()
