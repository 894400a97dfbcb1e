"""Which requests are a person's to work: by role and team, on the business date."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from evenhand.cases.models import Request
from evenhand.domain.procedures.shape import Actor
from evenhand.work.actors import Membership

LEADER = "team-leader"
SEGMENTS = {
    "new-case": "New Case",
    "maintenance": "Maintenance",
    "arrears": "Arrears",
    "enforcement": "Enforcement",
}


@dataclass(frozen=True)
class Worklist:
    """What a person works. Without a segment of its own a role holds for every team."""

    actor: Actor
    segments: tuple[str, ...]

    @property
    def leads(self) -> bool:
        """Whether the person leads these teams, and so sees everybody's work."""
        return LEADER in self.actor.roles


def worklist(member: Membership) -> Worklist:
    """What a person works on a date, in the office's order of teams."""
    own = tuple(segment for segment in SEGMENTS if segment in member.segments)
    return Worklist(member.actor, own or tuple(SEGMENTS))


def open_requests(actor: Actor) -> QuerySet[Request]:
    """Every open request that this person may see."""
    found = Request.objects.exclude(status="Closed")
    return found if actor.restricted else found.filter(restricted=False)


def theirs(work: Worklist) -> Q:
    """The requests of the person's teams that their role works; a team leader sees every role's."""
    team = Q(segment__in=work.segments) if len(work.segments) > 1 else Q(segment=work.segments[0])
    if work.leads:
        return team
    roles = sorted(work.actor.roles)
    return team & (Q(role=roles[0]) if len(roles) == 1 else Q(role__in=roles))
