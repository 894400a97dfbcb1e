"""Draws a procedure: its picture as a Mermaid flowchart, and its tasks as a table."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.domain.opportunity.scenarios import Scenario
from evenhand.domain.procedures.drawing_proposals import proposals
from evenhand.domain.procedures.permits import ROLE_WORDS
from evenhand.domain.procedures.shape import Procedure, Task


def page(procedure: Procedure, scenarios: Iterable[Scenario] = ()) -> str:
    """One procedure: when it opens, its picture, its tasks, and what is proposed where an early end is decided."""
    request = procedure.request
    known = f"{request['process']} / {request['area']} / {request['sub_area']}, source {request['source']}"
    lines = [
        f"# {procedure.title}", "", f"{procedure.opened_because}.", "",
        f"{team(procedure)}, version {procedure.version}. Staff know it as: {known}.", "",
        "A dashed task is needed only when all its conditions hold. The request closes itself when every task that",
        "is needed is done.", *waits(procedure), "",
        "```mermaid", *diagram(procedure), "```", "",
        "| task | who | needed when | after | asks | steps |", "|---|---|---|---|---|---|",
        *(row(procedure, task) for task in procedure.tasks),
    ]  # fmt: skip
    if any(task.asks == "RecordEarlyEnd" for task in procedure.tasks):
        lines += ["", *proposals(scenarios)]
    return "\n".join(lines) + "\n"


def waits(procedure: Procedure) -> Iterator[str]:
    """What a dotted arrow means, where there is one."""
    if any(task.not_before for task in procedure.tasks):
        yield "A dotted arrow is what a task waits for beside the tasks before it."


def diagram(procedure: Procedure) -> Iterator[str]:
    """The tasks and what comes after what."""
    yield "flowchart TD"
    yield "  opens([The request opens])"
    followed = {name for task in procedure.tasks for name in task.after}
    for task in procedure.tasks:
        sometimes = ":::sometimes" if task.when else ""
        yield f'  {task.id}["{task.title}<br>{who(task)}"]{sometimes}'
        yield from (f"  {before} --> {task.id}" for before in task.after or ("opens",))
        yield from (f'  {task.id}-{name}(["{words(name)}"]) -.-> {task.id}' for name in task.not_before)
    yield "  closes([The request closes itself])"
    yield from (f"  {task.id} --> closes" for task in procedure.tasks if task.id not in followed)
    yield "  classDef sometimes stroke-dasharray: 5 4"


def row(procedure: Procedure, task: Task) -> str:
    """A task as a line of the table."""
    titles = {other.id: other.title for other in procedure.tasks}
    when = ", ".join(words(name) for name in task.when) or "always"
    first = (*(titles[name] for name in task.after), *(f"not before: {words(name)}" for name in task.not_before))
    after = ", ".join(first) or "–"
    asks = "<br>".join(questions(task)) or "–"
    return f"| {task.title} | {who(task)} | {when} | {after} | {asks} | {', '.join(task.steps)} |"


def words(condition: str) -> str:
    """A condition by its name, as words."""
    return condition.replace("_", " ")


def who(task: Task) -> str:
    """Who may record a task."""
    return " or ".join(ROLE_WORDS.get(role, role) for role in task.who)


def questions(task: Task) -> Iterator[str]:
    """What the form of a task asks."""
    if task.asks:
        asked = (field.metadata.get("ask") for field in fields(COMMANDS[task.asks]))
        yield from (ask.label for ask in asked if isinstance(ask, Ask))


def team(procedure: Procedure) -> str:
    """Who works it, in words."""
    return "The team that owns the case" if procedure.segment == "owner" else f"Team {procedure.segment}"
