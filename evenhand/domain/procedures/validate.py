"""Whether a procedure can be walked: every name resolves, every task can be reached."""

import re
from collections.abc import Mapping

from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.vocabulary import TimerWhy
from evenhand.domain.procedures.contrary import contraries
from evenhand.domain.procedures.effects import EFFECTS
from evenhand.domain.procedures.predicates import PREDICATES
from evenhand.domain.procedures.shape import Procedure

VERSION = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def faults_of(procedure: Procedure) -> tuple[str, ...]:
    """What is wrong with a procedure, one sentence each; empty where nothing is."""
    faults: list[str] = []
    seen: set[str] = set()
    for task in procedure.tasks:
        where = f"{procedure.id}, task {task.id}"
        if task.id in seen:
            faults.append(f"{where}: the id is used twice")
        faults.extend(f"{where}: comes after {name}, which is not before it" for name in task.after if name not in seen)
        asked = (*task.when, *task.not_before)
        faults.extend(f"{where}: no condition is called {name}" for name in asked if name not in PREDICATES)
        faults.extend(
            f"{where}: can never start, for {one} and {other} never hold together" for one, other in contraries(asked)
        )
        if task.who == ("system",):
            if task.asks or task.does:
                faults.append(f"{where}: the system asks nothing")
        else:
            if task.asks not in COMMANDS:
                faults.append(f"{where}: no command is called {task.asks}")
            if task.does not in EFFECTS:
                faults.append(f"{where}: no decision is called {task.does}")
        if not task.steps:
            faults.append(f"{where}: no step")
        faults.extend(f"{where}: no timer is called {name}" for name in task.starts if name not in set(TimerWhy))
        seen.add(task.id)
    return (*faults, *_of_opening(procedure))


def faults_between(procedures: Mapping[str, Procedure]) -> tuple[str, ...]:
    """Where one opens another that is none."""
    return tuple(
        f"{procedure.id}, task {task.id}: no procedure is called {name}"
        for procedure in procedures.values()
        for task in procedure.tasks
        for name in task.opens
        if name not in procedures
    )


def _of_opening(procedure: Procedure) -> tuple[str, ...]:
    version = (
        () if VERSION.fullmatch(procedure.version) else (f"{procedure.id}: a version is a month, such as 2016-05",)
    )
    unknown = (name for name in procedure.starts if name not in set(TimerWhy))
    return (*version, *(f"{procedure.id}: no timer is called {name}" for name in unknown))
