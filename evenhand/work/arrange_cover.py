"""Lets a team leader exercise an absent colleague's authority for some days."""

from evenhand.domain.authority.commands import ArrangeCover
from evenhand.domain.authority.granting import cover
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


def arrange_cover(actor: Actor, asked: ArrangeCover, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Records one authority for each kind. Refuses: role-missing, person-unknown, not-a-team-leader, and as `cover`."""

    def write(command: Command) -> Refusal | None:
        people = {}
        for field in ("absent", "by"):
            found = who_leads(getattr(asked, field), max(asked.from_on, command.on), field)
            if isinstance(found, Refusal):
                return found
            people[field] = found
        held = [authority_of(row) for row in stored().filter(holder__in=people.values())]
        made = cover(held, asked, actor.id, command.on)
        if isinstance(made, Refusal):
            return made
        for one in made:
            AuthorityRow.objects.create(
                holder=people["by"],
                kind=one.kind,
                up_to=one.up_to,
                from_on=one.during.start,
                to_on=one.during.end,
                covers=people["absent"],
            )
            audit(actor.id, "arrange cover", in_words(one)[:200], command.on)
        return None

    return record_in_office(actor, "arrange-cover", write, key)
