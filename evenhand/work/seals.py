"""The seal of a day: over the heads of the audit streams touched, chained to the last seal."""

import hashlib
from datetime import date

from django.db.models import Max

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
    tops = Audit.objects.filter(on=day).values("stream").annotate(seq=Max("seq")).order_by("stream")
    lines = []
    for top in tops:
        chain = Audit.objects.values_list("chain", flat=True).get(stream=top["stream"], seq=top["seq"])
        lines.append(f"{top['stream']} {top['seq']} {chain}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def chained(last: str, day: date, heads: str) -> str:
    """The seal's own digest."""
    return hashlib.sha256(f"{last}\n{day.isoformat()}\n{heads}".encode()).hexdigest()
