"""What recomputing finds, one line a finding, and what it looked at."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.calendar import long_date
from evenhand.domain.money import spoken
from evenhand.domain.rules import NoRuleInForce, Rules


class What(StrEnum):
    """What was recomputed."""

    CALCULATION = "calculation"
    SCHEDULE = "schedule"
    POSITION = "position"


class Sort(StrEnum):
    """How a finding counts: only a difference is a fault."""

    DIFFERENCE = "difference"
    DUE_ANEW = "due to be worked out anew"
    NOT_RECOMPUTABLE = "cannot be recomputed"


class Cause(StrEnum):
    """Why what is recorded is not what comes out."""

    RULES = "rules"
    EVENT = "event"
    ROW = "row"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    FACT = "fact"
    OUTSIDE = "outside"


@dataclass(frozen=True)
class Finding:
    """One finding.

    Attributes:
        account, case: their references; no case where it is about the account.
        about: which figure.
        recorded, recomputed: in words, pounds and pence.
        because: the cause in a sentence, with the rule and its source, or the fact with its day.
    """

    account: str
    case: str
    what: What
    about: str
    recorded: str
    recomputed: str
    cause: Cause
    because: str
    sort: Sort = Sort.DIFFERENCE

    @property
    def line(self) -> str:
        """The finding as one line."""
        of = f"account {self.account}{f', case {self.case}' if self.case else ''}"
        figures = f"recorded {self.recorded or 'nothing'}, recomputed {self.recomputed or 'nothing'}"
        return f"{of}: {self.what}, {self.about}: {figures}. {self.because}"


BESIDE = "What is stored was changed beside the events: they say {}."


def beside(said: str) -> str:
    """The cause where a row is not what its events say."""
    return BESIDE.format(said)


def why(digest: str, rules: Rules, name: str, on: date) -> tuple[Cause, str]:
    """The cause where what was recorded is not what comes out: other rules, where they are others, or the record."""
    if digest and digest != rules.digest:
        return Cause.RULES, f"It was recorded under other rules: see {_sourced(rules, name, on)}."
    return Cause.EVENT, (
        f"The rules are those of then ({_sourced(rules, name, on)}): what was recorded does not follow from the facts "
        "that were known."
    )


def _sourced(rules: Rules, name: str, on: date) -> str:
    try:
        return f"{name} on {long_date(on)}, {rules.rule(name, on).source}"
    except NoRuleInForce:
        return f"{name}, which is not in force on {long_date(on)}"


def in_words(value: object) -> str:
    """A value as a line says it; whole numbers that are amounts are said by `spoken` before."""
    if value is None:
        return "not known"
    return value.isoformat() if isinstance(value, date) else str(value)


def said(pence: int | None) -> str:
    """An amount, which may be below nothing, or none."""
    if pence is None:
        return "nothing"
    return f"-{spoken(-pence)}" if pence < 0 else spoken(pence)
