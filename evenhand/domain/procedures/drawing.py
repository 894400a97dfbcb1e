"""Draws a procedure: its picture as a Mermaid flowchart, and its tasks as a table."""

from collections.abc import Iterable, Iterator, Mapping

from evenhand.domain.opportunity.scenarios import Scenario
from evenhand.domain.procedures.drawing_proposals import has_proposals, proposals
from evenhand.domain.procedures.shape import Procedure
from evenhand.domain.procedures.timer_words import TIMERS
from evenhand.domain.procedures.told import (
    CLOSES,
    CLOSES_WORDS,
    OPENS,
    OPENS_WORDS,
    ToldTask,
    arrows,
    since,
    team,
    told,
)


def page(procedure: Procedure, titles: Mapping[str, str], scenarios: Iterable[Scenario] = ()) -> str:
    """One procedure: when it opens, its picture, its tasks, and what is proposed where an early end is decided."""
    request = procedure.request
    known = f"{request['process']} / {request['area']} / {request['sub_area']}, source {request['source']}"
    lines = [
        f"# {procedure.title}", "", f"{procedure.opened_because}.", "",
        f"{team(procedure)}. Staff know it as: {known}.", "",
        f"Version {procedure.version}: new requests follow it from {since(procedure):%B %Y}, and a request keeps the",
        "version that it was opened under.", "",
        "A dashed task is needed only when all its conditions hold. The request closes itself when every task that",
        "is needed is done.", *waits(procedure), *runs(procedure), "",
        "```mermaid", *diagram(procedure), "```", "",
        "| task | who | needed | after | asks | leads to | steps |", "|---|---|---|---|---|---|---|",
        *(row(each, titles) for each in told(procedure)),
    ]  # fmt: skip
    if has_proposals(procedure):
        lines += ["", *proposals(scenarios)]
    return "\n".join(lines) + "\n"


def waits(procedure: Procedure) -> Iterator[str]:
    """What a dotted arrow means, where there is one."""
    if any(task.not_before for task in procedure.tasks):
        yield "A dotted arrow is what a task waits for beside the tasks before it."


def runs(procedure: Procedure) -> Iterator[str]:
    """The timers that start as the request opens."""
    if procedure.starts:
        yield f"A clock may start as the request opens: {'; '.join(_small(TIMERS[name]) for name in procedure.starts)}."


def diagram(procedure: Procedure) -> Iterator[str]:
    """The tasks and what comes after what."""
    yield "flowchart TD"
    yield f"  {OPENS}([{OPENS_WORDS}])"
    for each in told(procedure):
        sometimes = ":::sometimes" if each.when else ""
        yield f'  {each.task.id}["{each.task.title}<br>{each.who}"]{sometimes}'
        waited = zip(each.task.not_before, each.waits_for, strict=True)
        yield from (f'  {each.task.id}-{name}(["{says}"]) -.-> {each.task.id}' for name, says in waited)
    yield f"  {CLOSES}([{CLOSES_WORDS}])"
    yield from (f"  {before} --> {after}" for before, after in arrows(procedure))
    yield "  classDef sometimes stroke-dasharray: 5 4"


def row(each: ToldTask, titles: Mapping[str, str]) -> str:
    """A task as a line of the table."""
    when = f"if {' and '.join(each.when)}" if each.when else "always"
    after = ", ".join((*each.after, *(f"not before {says}" for says in each.waits_for))) or "–"
    asks = "<br>".join(each.asks) or "–"
    cells = (each.task.title, each.who, when, after, asks, "<br>".join(leads(each, titles)) or "–")
    return f"| {' | '.join(cells)} | {', '.join(each.task.steps)} |"


def leads(each: ToldTask, titles: Mapping[str, str]) -> Iterator[str]:
    """What a task may lead to."""
    yield from (f"opens: {titles[name]}" for name in each.task.opens)
    yield from (f"letter {code}" for code in each.task.letters)
    yield from (f"clock: {_small(says)}" for says in each.starts)


def _small(sentence: str) -> str:
    return f"{sentence[0].lower()}{sentence[1:]}"
