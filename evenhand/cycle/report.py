"""What a day did."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.procedures.timer_words import TIMERS


@dataclass
class DayReport:
    """One business date: closed, and the next one opened."""

    day: date
    issued: int = 0
    held: int = 0
    by_hand: int = 0
    due: int = 0
    missed: int = 0
    by_another: int = 0
    by_another_again: int = 0
    paid_on: int = 0
    fired: Counter[str] = field(default_factory=Counter)
    stalled: list[str] = field(default_factory=list)

    def add(self, other: "DayReport") -> None:
        """Counts what another did."""
        self.issued, self.held, self.by_hand = (
            self.issued + other.issued,
            self.held + other.held,
            self.by_hand + other.by_hand,
        )
        self.due, self.missed = self.due + other.due, self.missed + other.missed
        self.by_another, self.paid_on = self.by_another + other.by_another, self.paid_on + other.paid_on
        self.by_another_again += other.by_another_again
        self.fired.update(other.fired)
        self.stalled.extend(other.stalled)

    @property
    def did_anything(self) -> bool:
        """Whether anything left, fired or stalled."""
        letters = self.issued or self.held or self.by_hand
        money = self.due or self.missed or self.by_another or self.paid_on
        return bool(letters or money or self.fired or self.stalled)

    @property
    def lines(self) -> list[str]:
        """In words, for the command and the page."""
        said = [f"Closed {long_date(self.day)}."]
        for number, what in ((self.issued, "sent"), (self.held, "held"), (self.by_hand, "for a person to make")):
            if number:
                said.append(f"  Letters {what}: {number}")
        for what, number in self._money():
            if number:
                said.append(f"  {what}: {number}")
        for why, number in sorted(self.fired.items()):
            said.append(f"  {TIMERS[why]}: {number}")
        said.extend(f"  Stalled: {line}" for line in self.stalled)
        return said

    def _money(self) -> tuple[tuple[str, int], ...]:
        return (
            ("Instalments due", self.due),
            ("Missed, short or late", self.missed),
            ("Paid by another method", self.by_another),
            ("Paid by another method twice running", self.by_another_again),
            ("Paid on", self.paid_on),
        )
