"""Ends an authority, and with it the cover that rests on it."""

from datetime import date

from django.contrib.auth.models import User
from django.db.models import Q

from evenhand.domain.authority.commands import EndAuthority
from evenhand.domain.authority.granting import end
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Authority as AuthorityRow
from evenhand.records.models import Command
from evenhand.work.administering import record_in_office
from evenhand.work.audit import audit
from evenhand.work.authorities import authority_of, in_words, stored
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent


def end_authority(actor: Actor, number: int, asked: EndAuthority, *, key: CommandKey | None = None) -> Outcome | Absent:
    """One that has not begun by then is taken out: nothing was approved under it.

    Refuses: role-missing, day-passed, ended-already.
    """

    def write(command: Command) -> Refusal | Absent | None:
        holder = User.objects.select_for_update().filter(authorities=number).first()
        row = stored().filter(id=number).first()
        if holder is None or row is None:
            return Absent("authority")
        left = end(authority_of(row), asked, command.on)
        if isinstance(left, Refusal):
            return left
        for each in (*_cover_of(row, asked.on), row):
            _end(each, asked.on, actor, command)
        return None

    return record_in_office(actor, "end-authority", write, key)


def _cover_of(row: AuthorityRow, on: date) -> list[AuthorityRow]:
    """What others hold in the place of this person under this authority after a day."""
    if row.covers_id is not None:
        return []
    later = stored().filter(covers=row.holder, kind=row.kind, from_on__gte=row.from_on, to_on__gt=on)
    return list(later if row.to_on is None else later.filter(from_on__lt=row.to_on))


def _end(row: AuthorityRow, on: date, actor: Actor, command: Command) -> None:
    words = in_words(authority_of(row))
    if on <= row.from_on:
        row.delete()
        audit(actor.id, "take out authority", words[:200], command.on)
        return
    AuthorityRow.objects.filter(Q(to_on=None) | Q(to_on__gt=on), id=row.id).update(to_on=on)
    audit(actor.id, f"end authority on {on}", words[:200], command.on)
