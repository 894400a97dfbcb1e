"""The table of early ends: what is proposed for each trigger by how the payments stand. A person decides (R14)."""

from collections.abc import Iterable
from dataclasses import dataclass

from evenhand.domain.opportunity.commands.ending import EarlyChoice
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.history import Payments


@dataclass(frozen=True)
class Scenario:
    """One row: for this trigger, with payments that stand so, this is proposed, and why in words."""

    trigger: Trigger
    payments: Payments
    proposes: EarlyChoice
    why: str
    steps: tuple[str, ...]
    rules: tuple[str, ...]


def scenario_of(rows: Iterable[Scenario], trigger: Trigger, payments: Payments) -> Scenario | None:
    """The row that applies; None where the table proposes nothing, and a person decides without a proposal."""
    return next((row for row in rows if (row.trigger, row.payments) == (trigger, payments)), None)
