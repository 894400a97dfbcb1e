"""The office's procedures. They hold nothing of any case, so everybody may read them."""

from datetime import date
from typing import Any

from ninja import Router
from pydantic import Field

from evenhand.api.access import Asking
from evenhand.api.declare import reads
from evenhand.api.refusing import absent
from evenhand.api.shapes.basics import Shape
from evenhand.api.values import Name
from evenhand.domain.procedures.shape import Procedure
from evenhand.domain.procedures.told import ToldTask, since
from evenhand.work.reading.procedures import Told, procedures, told_procedure
from evenhand.work.roles import EVERYONE

router = Router(tags=["Office"])


class ProcedureLineOut(Shape):
    """`segment`: the team that works it, or `owner` for the one that owns the case."""

    id: str
    title: str
    version: str
    since: date = Field(description="From this day new requests follow the version.")
    segment: str
    opened_because: str


class ProceduresOut(Shape):
    """Every procedure there is."""

    procedures: list[ProcedureLineOut]


class ProcedureTaskOut(Shape):
    """`needed_if`: all that must hold, otherwise it is not needed; `after`: the tasks that come first, by id."""

    id: str
    title: str
    who: list[str]
    needed_if: list[str]
    after: list[str]
    not_before: list[str]
    asks: list[str]
    steps: list[str]
    opens: list[str] = Field(description="Procedures of the requests that it may open.")
    letters: list[str]
    clocks: list[str] = Field(description="Timers that it may start.")


class ClockOut(Shape):
    """A timer, what happens when it is due, and the procedures of the requests that it may open then."""

    name: str
    says: str
    opens: list[str]


class ProcedureOut(ProcedureLineOut):
    """`known_as`: the values under which staff know its requests. `opened_by`: tasks that may open one."""

    known_as: dict[str, str]
    opened_by: list[str]
    clocks: list[ClockOut]
    tasks: list[ProcedureTaskOut]


@reads(router, "", ProceduresOut, EVERYONE, "The procedures of the office", absent=False)
def read_procedures(request: Asking) -> ProceduresOut:
    """Each with its version."""
    return ProceduresOut(procedures=[ProcedureLineOut(**_line(item)) for item in procedures()])


@reads(router, "/{procedure}", ProcedureOut, EVERYONE, "A procedure with its tasks")
def read_procedure(request: Asking, procedure: Name) -> ProcedureOut:
    """Its tasks in order: who does each, when it is needed, what comes first, and what it leads to."""
    told = told_procedure(procedure)
    if told is None:
        raise absent("procedure")
    return ProcedureOut(
        **_line(told.procedure),
        known_as=dict(told.procedure.request),
        opened_by=_opened_by(told),
        clocks=[ClockOut(name=one.name, says=one.says, opens=list(one.opens)) for one in told.clocks],
        tasks=[_task(each) for each in told.tasks],
    )


def _line(item: Procedure) -> dict[str, Any]:
    told = ("id", "title", "version", "segment", "opened_because")
    return {name: getattr(item, name) for name in told} | {"since": since(item)}


def _opened_by(told: Told) -> list[str]:
    return [f"{one.procedure}: {one.task}" if one.task else one.clock for one in told.openers]


def _task(each: ToldTask) -> ProcedureTaskOut:
    task = each.task
    return ProcedureTaskOut(
        id=task.id,
        title=task.title,
        who=list(task.who),
        needed_if=list(each.when),
        after=list(task.after),
        not_before=list(each.waits_for),
        asks=list(each.asks),
        steps=list(task.steps),
        opens=list(task.opens),
        letters=list(task.letters),
        clocks=list(task.starts),
    )
