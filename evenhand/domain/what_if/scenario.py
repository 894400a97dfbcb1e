"""A scenario: dated parameters as they might be, from a day on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.rules import Row


class Who(StrEnum):
    """For which paying parents a change holds."""

    ALL = "all"
    PROMPT = "pays-in-full-and-on-time"
    OTHERS = "does-not-pay-in-full-and-on-time"


@dataclass(frozen=True)
class Change:
    """A new value of one parameter. `name` as in the rule tables."""

    name: str
    value: int | Row
    who: Who = Who.ALL


@dataclass(frozen=True)
class Scenario:
    """What is asked.

    Attributes:
        as_at: the day on which everything is worked out; None is the day of the run, and in a file that of each line.
        changes: none of them twice for anybody.
        text: the file as it was written; `digest` is of it.
    """

    name: str
    purpose: str
    as_at: date | None
    changes: tuple[Change, ...]
    text: str = ""
    digest: str = ""

    @property
    def variants(self) -> tuple[Who, ...]:
        """The sets of rules that it makes: one for all, or one for who pays in full and on time and one for others."""
        apart = any(change.who is not Who.ALL for change in self.changes)
        return (Who.PROMPT, Who.OTHERS) if apart else (Who.ALL,)
