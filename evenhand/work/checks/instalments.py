"""Every instalment whose day has come fell due and was judged, and all money that left has its instruction."""

from collections.abc import Iterator

from django.db import connection

from evenhand.accounts.models import Instalment
from evenhand.config.book import the_book
from evenhand.domain.account.opening import judged_to
from evenhand.office.models import Office, Stalled

PAID_OUT = """SELECT account.reference, journal.number FROM journal JOIN account ON account.id = journal.account_id
    LEFT JOIN outbox ON outbox.key = 'payment:' || account.reference || ':' || journal.number
    WHERE journal.kind IN ('paid-on', 'refunded') AND journal.reverses IS NULL AND outbox.id IS NULL
    ORDER BY journal.id"""


def findings() -> Iterator[str]:
    """What was left behind, and money that left without saying where to."""
    yield from _left_behind()
    with connection.cursor() as cursor:
        cursor.execute(PAID_OUT)
        for reference, number in cursor.fetchall():
            yield f"account {reference}: entry {number} pays money out, and nothing waits to be paid"


def _left_behind() -> Iterator[str]:
    opened_on = Office.objects.values_list("opened_on", flat=True).first()
    if opened_on is None:
        return
    stalled = Stalled.objects.filter(cleared_by="").values("account_id")
    rows = Instalment.objects.exclude(account_id__in=stalled).select_related("account").order_by("id")
    for item in rows.filter(state="planned", due_on__lte=opened_on).iterator():
        if not _set_since(item, opened_on):
            yield f"account {item.account.reference}: instalment {item.number} was due on {item.due_on} and is not due"
    if not rows.filter(state="due").exists():
        return
    until = judged_to(opened_on, the_book().rules)
    for item in rows.filter(state="due", judge_on__lte=until).iterator():
        yield f"account {item.account.reference}: instalment {item.number} should be judged and is not"


def _set_since(item: Instalment, opened_on: object) -> bool:
    """One of a schedule that was set after its day was opened falls due when the next day opens."""
    versions = item.account.schedules.filter(number=item.schedule)
    return versions.filter(set_on__gte=opened_on).exists()
