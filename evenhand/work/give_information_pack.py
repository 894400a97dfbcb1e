"""A pack of information leaves the office: the file, and a line of the audit log with its period and its digest."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.letters.pdf import CannotPrint
from evenhand.work.audit import audit
from evenhand.work.information_pack import Form, gather, written
from evenhand.work.reporting.roles import SEE_REPORTS
from evenhand.work.reporting.words import key_of

NOT_YOURS = Refusal("role-missing", "A team leader or an administrator makes a pack of information. Ask one of them.")

NOT_PRINTED = Refusal(
    "cannot-print", "The pack holds letters that cannot be printed. Choose HTML or Markdown instead.", field="form"
)


@dataclass(frozen=True)
class Given:
    """A file that left: its name, what it holds, and the digest that stands on the audit log."""

    name: str
    form: Form
    as_at: date
    content: bytes
    digest: str


def give_information_pack(actor: Actor, form: Form, since: str = "", until: str = "") -> Given | Refusal:
    """Makes the file; who made it is on record. Refuses: role-missing, cannot-print, and what `gather` does."""
    if not (actor.is_system or actor.roles & SEE_REPORTS):
        return NOT_YOURS
    pack = gather(since, until)
    if isinstance(pack, Refusal):
        return pack
    try:
        content = written(pack, form)
    except CannotPrint:
        return NOT_PRINTED
    digest = hashlib.sha256(content).hexdigest()
    period = f"{key_of(pack.first)} to {key_of(pack.last)}, as at {pack.as_at.isoformat()}"
    with transaction.atomic():
        audit(actor.id, "give information pack", f"{period}, {form}, sha256 {digest}", pack.as_at)
    name = f"information-pack-{key_of(pack.first)}-to-{key_of(pack.last)}.{form}"
    return Given(name, form, pack.as_at, content, digest)
