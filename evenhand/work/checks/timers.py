"""Every timer that was due when its day was opened has fired, or its account is stalled."""

from collections.abc import Iterator
from datetime import date

from evenhand.office.models import Office, Stalled, Timer
from evenhand.records.models import Event


def findings() -> Iterator[str]:
    """Timers left behind."""
    opened_on = Office.objects.values_list("opened_on", flat=True).first()
    if opened_on is None:
        return
    stalled = Stalled.objects.filter(cleared_by="").values("account_id")
    due = Timer.objects.filter(due_on__lte=opened_on).exclude(account_id__in=stalled)
    for timer in due.select_related("case").order_by("id").iterator():
        if not _set_since(timer, opened_on):
            yield f"case {timer.case.reference}: timer {timer.why} was due on {timer.due_on} and has not fired"


def _set_since(timer: Timer, opened_on: date) -> bool:
    """One that was set after its day was opened, with a day already past, fires when the next day opens."""
    named = {"payload__why": timer.why, "payload__number": timer.request}
    stands = Event.objects.filter(case_id=timer.case_id, kind="TimerSet", command__undone_by=None, **named)
    last = stands.order_by("-id").values_list("on", flat=True).first()
    return last is not None and last >= opened_on
