"""Suspense holds what waits in it, to the penny."""

from collections.abc import Iterator

from django.db.models import QuerySet, Sum

from evenhand.accounts.models import Posting, Receipt, TakenBack
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.money import spoken


def findings() -> Iterator[str]:
    """What is wrong with suspense."""
    of_office = Posting.objects.filter(account=None)
    by_bucket = dict(of_office.values_list("bucket").annotate(held=Sum("pence")).order_by("bucket"))
    if sum(by_bucket.values()):
        yield "suspense: the ledger does not balance"
    waits = _sum(Receipt.objects.filter(account=None, returned_on=None))
    went = _sum(TakenBack.objects.filter(settled_on=None, entry__isnull=False))
    held = -by_bucket.get(str(Bucket.SUSPENSE), 0)
    if held != waits - went:
        yield f"suspense: the ledger holds {spoken(held)}, and what waits comes to {spoken(waits - went)}"


def _sum(rows: QuerySet[Receipt] | QuerySet[TakenBack]) -> int:
    return int(rows.aggregate(all=Sum("pence"))["all"] or 0)
