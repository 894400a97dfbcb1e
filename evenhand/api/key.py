"""What makes a write safe to send: what it was drawn from, and a key that makes a second sending harmless."""

from typing import Annotated, Any

from ninja import Header, Schema
from pydantic import Field

from evenhand.api.access import Asking, Caller
from evenhand.api.bodies import Drawn, TaskBody
from evenhand.api.values import IdempotencyKey
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Seen

_ABOUT = "The same key and body again has one effect and the same answer; the same key with another body is refused."

Sent = Annotated[IdempotencyKey | None, Field(description=_ABOUT)]
HEADER: Any = Header(None, alias="Idempotency-Key")


def seen(body: Drawn | TaskBody, caller: Caller) -> Seen | None:
    """What the entry was drawn from, where it says so."""
    if body.version is None:
        return None
    return Seen(body.version, body.business_date or caller.today)


def key(request: Asking, body: Schema | None, sent: str | None) -> CommandKey | None:
    """The key with what was sent under it, and where to."""
    if sent is None:
        return None
    return CommandKey(
        sent, {"to": f"{request.method} {request.path}", "body": body.model_dump(mode="json") if body else None}
    )
