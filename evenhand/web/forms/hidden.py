"""What a form was drawn from, carried along unseen: the version, the business date, and a key that works once."""

from datetime import date
from uuid import uuid4

from django.http import HttpRequest

from evenhand.web.refusing import Refuse
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Seen

Hidden = list[dict[str, str]]
NOT_SENT_BY_THE_PERSON = ("csrfmiddlewaretoken", "key")
LONGEST_KEY = 60


def drawn_from(version: int, today: date) -> Hidden:
    """The hidden fields of a form that is drawn now."""
    return [
        {"name": "version", "value": str(version)},
        {"name": "business_date", "value": today.isoformat()},
        {"name": "key", "value": uuid4().hex},
    ]


def seen_by(request: HttpRequest) -> Seen:
    """What the form was drawn from. Errors: Refuse where the page was not whole."""
    try:
        return Seen(int(request.POST["version"]), date.fromisoformat(request.POST["business_date"]))
    except (KeyError, ValueError):
        raise Refuse(400, "This form came without its version", "Open the page again, then record it.") from None


def key_of(request: HttpRequest) -> CommandKey:
    """The key of this form and what was sent with it: the same again is harmless."""
    sent = {name: values for name, values in request.POST.lists() if name not in NOT_SENT_BY_THE_PERSON}
    return CommandKey(request.POST.get("key", "")[:LONGEST_KEY], [request.path, request.GET.dict(), sent])
