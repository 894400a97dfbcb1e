"""What waits for a team, how long, who carries what, and the offers that nobody made in time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db.models import Count, Min, Q

from evenhand.cases.models import Request, TaskRecord
from evenhand.office.models import StaffRole
from evenhand.work.reading.who import staff_names
from evenhand.work.reading.worklists import Worklist, open_requests
from evenhand.work.roles import ROLES, WRITERS
from evenhand.work.state.rows import FIRST
from evenhand.work.words import title

LATE_SHOWN = 25


@dataclass(frozen=True)
class Kind:
    """One kind of request: how many wait, since when, and how many are late."""

    procedure: str
    title: str
    waiting: int
    nobody: int
    oldest: int
    late: int


@dataclass(frozen=True)
class Load:
    """What one colleague carries."""

    username: str
    name: str
    role: str
    open: int
    late: int
    today: int


@dataclass(frozen=True)
class LateOffer:
    """An offer that nobody made in time."""

    id: int
    case: str
    paying: str
    letter_on: date | None
    waited: int
    assigned_name: str


@dataclass(frozen=True)
class TeamView:
    """A team's work on one day."""

    kinds: tuple[Kind, ...]
    loads: tuple[Load, ...]
    late_offers: tuple[LateOffer, ...]


def team(work: Worklist, today: date) -> TeamView:
    """The work of the person's teams."""
    return TeamView(_kinds(work, today), _loads(work, today), _late_offers(work, today))


def colleagues(segments: Iterable[str], today: date) -> dict[str, tuple[str, str]]:
    """Who works in these teams: name and role by user name. A role without a team works in all of them."""
    held = StaffRole.objects.filter(Q(segment__in=list(segments)) | Q(segment=""), from_on__lte=today)
    held = held.filter(Q(to_on=None) | Q(to_on__gt=today)).filter(role__in=WRITERS)
    rows = held.filter(user__is_active=True).values_list("user__username", "role").order_by("user__last_name")
    roles = {username: ROLES.get(role, role) for username, role in rows}
    names = staff_names(roles)
    return {username: (names[username], role) for username, role in roles.items()}


def _kinds(work: Worklist, today: date) -> tuple[Kind, ...]:
    rows = (
        open_requests(work.actor)
        .filter(segment__in=work.segments)
        .values("procedure")
        .annotate(
            waiting=Count("id"),
            nobody=Count("id", filter=Q(assigned_to="")),
            since=Min("opened_on"),
            late=Count("id", filter=Q(due_on__lt=today, due_on__gt=FIRST)),
        )
    )
    found = [
        Kind(row["procedure"], title(row["procedure"]), row["waiting"], row["nobody"],
             (today - row["since"]).days, row["late"])
        for row in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda item: (-item.waiting, item.title)))


def _loads(work: Worklist, today: date) -> tuple[Load, ...]:
    people = colleagues(work.segments, today)
    rows = (
        open_requests(work.actor)
        .filter(assigned_to__in=list(people))
        .values("assigned_to")
        .annotate(open=Count("id"), late=Count("id", filter=Q(due_on__lt=today, due_on__gt=FIRST)))
    )
    held = {row["assigned_to"]: (row["open"], row["late"]) for row in rows}
    records = TaskRecord.objects.filter(on=today, by__in=list(people))
    if not work.actor.restricted:
        records = records.filter(case__restricted=False)
    done = Counter(records.values_list("by", flat=True))
    found = [
        Load(username, name, role, *held.get(username, (0, 0)), done[username])
        for username, (name, role) in people.items()
    ]
    return tuple(sorted(found, key=lambda item: (-item.open, item.name)))


def _late_offers(work: Worklist, today: date) -> tuple[LateOffer, ...]:
    late = open_requests(work.actor).filter(segment__in=work.segments, procedure="late-offer")
    first = late.order_by("opened_on", "id").values("id")[:LATE_SHOWN]
    rows = list(Request.objects.filter(id__in=first).select_related("case__paying").order_by("opened_on", "id"))
    offers = Request.objects.filter(case_id__in=[row.case_id for row in rows], offer__isnull=False)
    opened = {(row.case_id, row.number): row for row in offers}
    names = staff_names({row.assigned_to for row in rows if row.assigned_to})
    found = []
    for row in rows:
        offer = opened.get((row.case_id, row.parent or 0))
        letter = (offer.offer or {}).get("window_from") if offer else None
        letter_on = date.fromisoformat(letter) if letter else None
        since = letter_on or (offer.opened_on if offer else row.opened_on)
        found.append(
            LateOffer(row.id, row.case.reference, row.case.paying.name, letter_on, (today - since).days,
                      names.get(row.assigned_to, ""))
        )  # fmt: skip
    return tuple(found)


def who_can_work(work: Worklist, today: date) -> dict[str, str]:
    """Colleagues of the person's teams who are still here, with what they carry, for handing work over."""
    people = colleagues(work.segments, today)
    held = Counter(open_requests(work.actor).filter(assigned_to__in=list(people)).values_list("assigned_to", flat=True))
    active = set(User.objects.filter(username__in=list(people), is_active=True).values_list("username", flat=True))
    return {key: f"{name} ({held[key]} open)" for key, (name, _) in people.items() if key in active}
