"""Gives a team leader authority to approve."""

from evenhand.domain.authority.commands import GrantAuthority
from evenhand.domain.authority.granting import grant
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Authority as AuthorityRow
from evenhand.records.models import Command
from evenhand.work.administering import record_in_office
from evenhand.work.audit import audit
from evenhand.work.authorities import authority_of, in_words, stored, who_leads
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent


def grant_authority(actor: Actor, asked: GrantAuthority, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Records it. Refuses: role-missing, person-unknown, not-a-team-leader, and as `grant` does."""

    def write(command: Command) -> Refusal | None:
        holder = who_leads(asked.holder, max(asked.from_on, command.on), "holder")
        if isinstance(holder, Refusal):
            return holder
        held = [authority_of(row) for row in stored().filter(holder=holder)]
        given = grant(held, asked, actor.id, command.on)
        if isinstance(given, Refusal):
            return given
        AuthorityRow.objects.create(
            holder=holder, kind=given.kind, up_to=given.up_to, from_on=given.during.start, to_on=given.during.end
        )
        audit(actor.id, "grant authority", in_words(given)[:200], command.on)
        return None

    return record_in_office(actor, "grant-authority", write, key)
