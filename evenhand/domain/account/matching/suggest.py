"""Suggestions for money that waits: accounts in the order of how much speaks for them, and why. A person decides."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

MOST = 8


@dataclass(frozen=True)
class Hint:
    """One thing that speaks for an account. `weight` orders hints: a reference says more than an amount."""

    account: int
    case: str
    weight: int
    why: str


@dataclass(frozen=True)
class Suggestion:
    """An account, or one case of it, and everything that speaks for it."""

    account: int
    case: str
    weight: int
    whys: tuple[str, ...]


def ranked(hints: Iterable[Hint]) -> tuple[Suggestion, ...]:
    """The best first; a case where all that names one names the same. At most eight."""
    by_account: dict[int, list[Hint]] = defaultdict(list)
    for hint in hints:
        by_account[hint.account].append(hint)
    found = [_suggestion(account, given) for account, given in by_account.items()]
    return tuple(sorted(found, key=lambda item: (-item.weight, item.account))[:MOST])


def _suggestion(account: int, hints: list[Hint]) -> Suggestion:
    by_why = {hint.why: hint.weight for hint in hints}
    cases = {hint.case for hint in hints if hint.case}
    return Suggestion(account, cases.pop() if len(cases) == 1 else "", sum(by_why.values()), tuple(by_why))
