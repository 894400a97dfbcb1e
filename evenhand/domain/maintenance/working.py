"""The way from the figures given to the result, one line a step, so that a person can check it by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from evenhand.domain.money import spoken
from evenhand.domain.rules import Rule

PLACES = 6


@dataclass(frozen=True)
class Line:
    """One step.

    Attributes:
        says: what is done, in plain words.
        amount: what comes of it: pence where they are whole, otherwise the exact pounds or a fraction as text.
        rule: the dated rule it rests on; "given" where a figure was entered.
        source: where the rule comes from.
        about: the receiving parent whom it is about; empty where it is about all.
    """

    says: str
    amount: int | str
    rule: str
    source: str
    about: str = ""


def line(says: str, amount: Fraction | int | str, rule: Rule, about: str = "") -> Line:
    """A step that rests on a dated rule; an amount is in pence, and never negative."""
    return Line(says, in_figures(amount), rule.name, rule.source, about)


def in_figures(amount: Fraction | int | str) -> int | str:
    """Whole pence as they are, other pence as pounds with their places, cut with an ellipsis where they go on."""
    if isinstance(amount, str):
        return amount
    pence = Fraction(amount)
    return pence.numerator if pence.denominator == 1 else _places(pence)


def in_words(amount: Fraction | int) -> str:
    """An amount in pence inside a sentence: £462.80, or £74.048."""
    pence = Fraction(amount)
    return spoken(pence.numerator) if pence.denominator == 1 else f"£{_places(pence)}"


def counted(count: int, one: str, more: str) -> str:
    """1 child, 2 children."""
    return f"{count} {one if count == 1 else more}"


def listed(words: Iterable[object]) -> str:
    """60, 0 and 12."""
    *first, last = map(str, words)
    return f"{', '.join(first)} and {last}" if first else last


def _places(pence: Fraction) -> str:
    millionths = pence * 10**PLACES / 100
    whole, cut = divmod(millionths.numerator, millionths.denominator)
    text = f"{whole // 10**PLACES}.{whole % 10**PLACES:0{PLACES}d}"
    return f"{text}…" if cut else text.rstrip("0")
