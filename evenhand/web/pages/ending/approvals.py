"""What waits for a team leader, as a list: what, on which case, who asked, how long, and who may answer."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from evenhand.domain.authority import WORDS
from evenhand.domain.money import spoken
from evenhand.web.pages.why import why_of
from evenhand.work.reading.approvals import Waiting
from evenhand.work.reading.who import staff_names
from evenhand.work.words import title


def rows(waiting: Iterable[Waiting], today: date) -> list[dict[str, Any]]:
    """Each with the way to the desk on which it is answered."""
    listed = list(waiting)
    names = staff_names({name for item in listed for name in (item.by, *item.others)})
    return [_row(item, names, today) for item in listed]


def _row(item: Waiting, names: dict[str, str], today: date) -> dict[str, Any]:
    barred = item.refused
    return {
        "what": WORDS[item.kind],
        "request": title(item.procedure),
        "href": f"{reverse('request', args=[item.request])}?task={item.task}",
        "case": item.case,
        "asked_by": names[item.by],
        "asked_on": item.asked_on,
        "waited": item.days(today),
        "amount": spoken(item.amount) if item.amount is not None else "",
        "barred": {"sentence": barred.sentence, "why": why_of(barred.steps, barred.rules)} if barred else None,
        "others": ", ".join(names[name] for name in item.others),
    }
