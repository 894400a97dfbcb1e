"""The next thing that falls due in the office, for the control that moves a demonstration's date."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.procedures.timer_words import TIMERS
from evenhand.office.models import Timer
from evenhand.work.account.due import next_due_or_judged


@dataclass(frozen=True)
class Due:
    """A day on which something falls due, and what."""

    on: date
    what: str


def next_due(actor: Actor, today: date) -> Due | None:
    """The next day after today on which something of a case that this person may see falls due."""
    money = next_due_or_judged(today, the_book().rules, restricted=actor.restricted)
    timer = _next_timer(actor, today)
    if money is None or (timer is not None and timer.on < money):
        return timer
    return Due(money, f"{timer.what}; instalments" if timer is not None and timer.on == money else "instalments")


def _next_timer(actor: Actor, today: date) -> Due | None:
    timers = Timer.objects.filter(due_on__gt=today)
    if not actor.restricted:
        timers = timers.filter(case__restricted=False)
    on = timers.order_by("due_on").values_list("due_on", flat=True).first()
    if on is None:
        return None
    kinds = Counter(timers.filter(due_on=on).values_list("why", flat=True))
    said = [
        f"{TIMERS[why][0].lower()}{TIMERS[why][1:]}" + (f" ({n} cases)" if n > 1 else "")
        for why, n in sorted(kinds.items())
    ]
    return Due(on, "; ".join(said))
