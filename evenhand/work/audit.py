"""The audit log: who changed or read which protected thing, chained by stream. No feature reads it."""

import hashlib
import json
from datetime import UTC, date, datetime

from django.db import IntegrityError, connection, transaction

from evenhand.office.models import Office
from evenhand.records.models import Audit

ATTEMPTS = 20


def audit(actor: str, did: str, what: str, today: date, *, stream: str = "office", reason: str = "") -> None:
    """Appends one line to a stream; each line holds the digest of the one before.

    It is dated by the business date, and by `today` only where there is no office yet.

    Errors: IntegrityError where others keep writing to the stream at the same moment.
    """
    for attempt in range(1, ATTEMPTS + 1):
        day = _open_day() or today
        last = Audit.objects.filter(stream=stream).order_by("-seq").values_list("seq", "chain").first()
        seq, before = (last[0] + 1, last[1]) if last else (1, "")
        line = Audit(
            stream=stream,
            seq=seq,
            at=datetime.now(UTC),
            on=day,
            actor=actor,
            did=did,
            what=what,
            reason=reason,
        )
        line.chain = chained(before, line)
        try:
            with transaction.atomic():
                line.save(force_insert=True)
            return
        except IntegrityError:
            if attempt == ATTEMPTS:
                raise


def _open_day() -> date | None:
    """The business date, which does not close before this transaction ends: no line comes after its day's seal."""
    if connection.vendor != "postgresql":
        return Office.objects.values_list("business_date", flat=True).first()
    with connection.cursor() as cursor:
        cursor.execute("SELECT business_date FROM office FOR SHARE")
        found = cursor.fetchone()
    return found[0] if found else None


def chained(before: str, line: Audit) -> str:
    """The digest of a line and of the one before it."""
    said = (line.actor, line.did, line.what, line.reason)
    body = json.dumps([before, line.stream, line.seq, line.at.isoformat(), line.on.isoformat(), *said])
    return hashlib.sha256(body.encode()).hexdigest()
