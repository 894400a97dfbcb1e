"""Draws the table of early ends: what is proposed for what became known, and where nothing is."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.opportunity.commands.ending import EarlyChoice, RecordEarlyEnd
from evenhand.domain.opportunity.ending_words import REASON_OF, Trigger
from evenhand.domain.opportunity.history import Payments
from evenhand.domain.opportunity.scenarios import Scenario

PAYMENTS = {
    Payments.MET: "all that were due came as agreed, or are excused",
    Payments.DEFAULT: "one was missed, short or late",
    Payments.WAITING: "one cannot be judged yet",
    Payments.NONE: "none was due yet",
}


def proposals(rows: Iterable[Scenario]) -> Iterator[str]:
    """The table as lines of a page, rows that differ in the payments alone as one."""
    grouped: dict[tuple[Trigger, EarlyChoice, str], list[Scenario]] = {}
    for row in rows:
        grouped.setdefault((row.trigger, row.proposes, row.why), []).append(row)
    yield from ("## What is proposed", "")
    yield from ("A person decides; a decision against the proposal has a reason of its own.", "")
    yield "| what became known | Early End reason | payments | proposed | why | steps | rulings |"
    yield "|---|---|---|---|---|---|---|"
    yield from (_line(alike) for alike in grouped.values())
    without = [spoken(trigger) for trigger in REASON_OF if trigger not in {key[0] for key in grouped}]
    yield from ("", f"Nothing is proposed for: {', '.join(without)}.")


def spoken(trigger: Trigger) -> str:
    """A trigger as words."""
    return trigger.replace("-", " ")


def _line(alike: list[Scenario]) -> str:
    row = alike[0]
    payments = "; ".join(PAYMENTS[one.payments] for one in alike)
    cells = (
        spoken(row.trigger), REASON_OF[row.trigger], payments, _choice(row.proposes), row.why, ", ".join(row.steps),
        ", ".join(row.rules),
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _choice(choice: EarlyChoice) -> str:
    ask = next(field.metadata["ask"] for field in fields(RecordEarlyEnd) if field.name == "compliance")
    assert isinstance(ask, Ask) and ask.options is not None  # noqa: S101 - the command above says so
    return ask.options[choice]
