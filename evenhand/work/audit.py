"""The audit log: who changed or read which protected thing, chained by stream. No feature reads it."""

import hashlib
from datetime import UTC, date, datetime

from evenhand.records.models import Audit


def audit(actor: str, did: str, what: str, today: date, *, stream: str = "office", reason: str = "") -> None:
    """Appends one line to a stream; each line holds the digest of the one before."""
    last = Audit.objects.filter(stream=stream).order_by("-seq").values_list("seq", "chain").first()
    seq, before = (last[0] + 1, last[1]) if last else (1, "")
    at = datetime.now(UTC)
    body = "\n".join((before, stream, str(seq), at.isoformat(), today.isoformat(), actor, did, what, reason))
    Audit.objects.create(
        stream=stream,
        seq=seq,
        at=at,
        on=today,
        actor=actor,
        did=did,
        what=what,
        reason=reason,
        chain=hashlib.sha256(body.encode()).hexdigest(),
    )
