"""Sets what the office says in every discretionary decision from a day on."""

from datetime import UTC, datetime

from evenhand.domain.authority.statement import LONGEST, SetDecisionStatement
from evenhand.domain.calendar import long_date
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.office.models import DecisionStatement
from evenhand.records.models import Command
from evenhand.work.administering import record_in_office
from evenhand.work.audit import audit
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent

RULES = ("R28",)


def set_decision_statement(
    actor: Actor, asked: SetDecisionStatement, *, key: CommandKey | None = None
) -> Outcome | Absent:
    """Appends it. Refuses: role-missing, day-passed, text-missing, text-too-long."""

    def write(command: Command) -> Refusal | None:
        text = asked.text.strip().replace("\r\n", "\n")
        if asked.from_on < command.on:
            said = f"A statement begins today, {long_date(command.on)}, or later: earlier decisions carry their own."
            return Refusal("day-passed", said, rules=RULES, field="from_on")
        if not text:
            return Refusal("text-missing", "Write the statement.", rules=RULES, field="text")
        if len(text) > LONGEST:
            said = f"Use up to {LONGEST:,} characters; this has {len(text):,}."
            return Refusal("text-too-long", said, rules=RULES, field="text")
        row = DecisionStatement.objects.create(
            from_on=asked.from_on, text=text, set_by=actor.id, recorded_at=datetime.now(UTC)
        )
        audit(actor.id, "set decision statement", f"statement {row.id}, from {asked.from_on}", command.on)
        return None

    return record_in_office(actor, "set-decision-statement", write, key)
