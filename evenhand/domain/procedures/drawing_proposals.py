"""The table of early ends in words: what is proposed for what became known, and where nothing is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.opportunity.commands.ending import EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.ending_words import REASON_OF, Trigger
from evenhand.domain.opportunity.history import Payments
from evenhand.domain.opportunity.scenarios import Scenario
from evenhand.domain.procedures.shape import Procedure

PAYMENTS = {
    Payments.MET: "all that were due came as agreed, or are excused",
    Payments.DEFAULT: "one was missed, short or late",
    Payments.WAITING: "one cannot be judged yet",
    Payments.NONE: "none was due yet",
}
NOBODY_IS_BOUND = "A person decides; a decision against the proposal has a reason of its own."


@dataclass(frozen=True)
class Proposed:
    """One line of the table: what became known, the Early End reason, the payments, what is proposed and why."""

    known: str
    reason: str
    payments: str
    proposes: str
    why: str
    steps: tuple[str, ...]
    rules: tuple[str, ...]


def has_proposals(procedure: Procedure) -> bool:
    """Whether the table is asked in it."""
    return any(task.asks == "RecordEarlyEnd" for task in procedure.tasks)


def proposed(rows: Iterable[Scenario]) -> Iterator[Proposed]:
    """The lines, rows that differ in the payments alone as one."""
    grouped: dict[tuple[Trigger, EarlyChoice, str], list[Scenario]] = {}
    for row in rows:
        grouped.setdefault((row.trigger, row.proposes, row.why), []).append(row)
    for alike in grouped.values():
        row = alike[0]
        payments = "; ".join(PAYMENTS[one.payments] for one in alike)
        reason = str(REASON_OF[row.trigger])
        yield Proposed(spoken(row.trigger), reason, payments, _choice(row.proposes), row.why, row.steps, row.rules)


def without(rows: Iterable[Scenario]) -> tuple[str, ...]:
    """What may become known without a proposal."""
    known = {row.trigger for row in rows}
    return tuple(spoken(trigger) for trigger in REASON_OF if trigger not in known)


def proposals(rows: Iterable[Scenario]) -> Iterator[str]:
    """The table as lines of a page."""
    rows = tuple(rows)
    yield from ("## What is proposed", "", NOBODY_IS_BOUND, "")
    yield "| what became known | Early End reason | payments | proposed | why | steps | rulings |"
    yield "|---|---|---|---|---|---|---|"
    yield from (_line(each) for each in proposed(rows))
    yield from ("", f"Nothing is proposed for: {', '.join(without(rows))}.")


def spoken(trigger: Trigger) -> str:
    """A trigger as words."""
    return trigger.replace("-", " ")


def _line(each: Proposed) -> str:
    cells = (
        each.known, each.reason, each.payments, each.proposes, each.why, ", ".join(each.steps), ", ".join(each.rules),
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _choice(choice: EarlyChoice) -> str:
    ask = next(field.metadata["ask"] for field in fields(RecordEarlyEnd) if field.name == "compliance")
    assert isinstance(ask, Ask) and ask.options is not None  # noqa: S101 - the command above says so
    return ask.options[choice]
