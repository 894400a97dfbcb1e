"""The office: its business date, what can become known, and what a step or a ruling says."""

from datetime import date
from typing import Any

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.declare import reads, writes
from evenhand.api.refusing import absent
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Id, Name
from evenhand.domain.procedures.known import KNOWN
from evenhand.work.asking import schema_of
from evenhand.work.reading.commands import command_is_visible
from evenhand.work.reading.grounds import ground
from evenhand.work.roles import EVERYONE, READERS, WRITERS
from evenhand.work.state.today import office
from evenhand.work.undo import undo
from evenhand.work.visible import Absent

router = Router(tags=["Office"])


class OfficeOut(Shape):
    """Every rule sees the business date. `you` is the person whose key was sent."""

    name: str
    demonstration: bool
    business_date: date
    last_closed: date | None = None
    you: str
    roles: list[str]
    segments: list[str]


class GroundOut(Shape):
    """A step of the written procedure, or a ruling of the office."""

    id: str
    kind: str
    title: str
    says: str
    source: str
    sources: list[str]
    tasks: list[str]


class KnownOut(Shape):
    """What can become known, by kind, as the JSON Schema of its values."""

    kinds: dict[str, dict[str, Any]]


@reads(router, "/office", OfficeOut, EVERYONE, "The office and its business date", absent=False)
def read_office(request: Asking) -> OfficeOut:
    """The office, and who asks."""
    here, asker = office(), request.auth
    return OfficeOut(
        name=here.name,
        demonstration=here.demonstration,
        business_date=here.business_date,
        last_closed=here.last_closed,
        you=asker.actor.id,
        roles=sorted(asker.actor.roles),
        segments=list(asker.work.segments),
    )


@reads(router, "/known", KnownOut, READERS, "What can become known", absent=False)
def read_known(request: Asking) -> KnownOut:
    """For POST /cases/{reference}/events."""
    return KnownOut(kinds={name: schema_of(kind) for name, kind in KNOWN.items()})


@reads(router, "/steps/{step}", GroundOut, EVERYONE, "What a step or a ruling says")
def read_step(request: Asking, step: Name) -> GroundOut:
    """What an entry or a refusal rests on."""
    found = ground(step)
    if found is None:
        raise absent("step or ruling")
    values = {name: getattr(found, name) for name in GroundOut.model_fields}
    return GroundOut(**values | {"sources": list(found.sources), "tasks": list(found.tasks)})


@writes(router, "/commands/{command}/undo", RecordedOut, WRITERS, "Take back one's own entry", does="undo")
def take_back(request: Asking, command: Id) -> RecordedOut:
    """On the same business date, where nothing came after it and nothing was sent."""
    asker = request.auth.actor
    outcome = undo(asker, command) if command_is_visible(command, asker) else Absent("entry")
    return answer(outcome, request.auth)
