"""The answers to many plain lines, as JSON: what each alone would be answered, without the working."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from json.encoder import encode_basestring

import numpy as np

from evenhand.bulk import (
    RATES,
    Parameters,
    Payers,
    paying_parent_fees,
    receiving_parent_fees,
    weekly_maintenance,
)
from evenhand.config.book import the_book
from evenhand.domain.maintenance import BENEFIT_UNKNOWN
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.calculation.many.plain import Plain

_RATES = tuple(str(rate) for rate in RATES)


Answer = str | Refusal | None


def answer_weekly(lines: Sequence[Plain]) -> list[Answer]:
    """An answer for each, in order, or why there is none; None where each by itself is told why."""
    days: dict[date, list[int]] = {}
    for place, line in enumerate(lines):
        days.setdefault(line.on, []).append(place)
    answers: list[Answer] = [None] * len(lines)
    for on, places in days.items():
        for place, answer in zip(places, _of_day(on, [lines[place] for place in places]), strict=True):
            answers[place] = answer
    return answers


def _of_day(on: date, lines: Sequence[Plain]) -> Iterator[Answer]:
    try:
        rules = Parameters.on(on, the_book().rules)
    except NoRuleInForce:
        yield from (None for _ in lines)
        return
    found = weekly_maintenance(as_arrays(lines), rules)
    collected = np.array([each for line in lines for each in line.collected], np.bool_)
    paying = paying_parent_fees(found.due, collected, rules).tolist()
    receiving = receiving_parent_fees(found.due, collected, rules).tolist()
    due, rates, refused, first = found.due.tolist(), found.rate.tolist(), found.refused.tolist(), 0
    for line, rate, none in zip(lines, rates, refused, strict=True):
        last = first + len(line.names)
        own = zip(line.names, due[first:last], paying[first:last], receiving[first:last], strict=True)
        weekly = sum(due[first:last])
        yield BENEFIT_UNKNOWN if none else _text(_RATES[rate], own, weekly, weekly + sum(paying[first:last]))
        first = last


def as_arrays(lines: Sequence[Plain]) -> Payers:
    """Lines of one day."""
    own = [nights for line in lines for nights in line.nights]
    return Payers(
        np.array([line.gross for line in lines], np.int64),
        np.array([line.benefit for line in lines], np.int64),
        np.array([line.others for line in lines], np.int64),
        np.cumsum([0, *(len(line.names) for line in lines)], dtype=np.int64),
        np.cumsum([0, *map(len, own)], dtype=np.int64),
        np.fromiter(chain.from_iterable(own), np.int64),
    )


def _text(rate: str, parents: Iterator[tuple[str, int, int, int]], weekly: int, pays: int) -> str:
    own = ", ".join(
        f'{{"reference": {encode_basestring(name)}, "weekly_maintenance": "{_pounds(due)}", '
        f'"collection_fee": "{_pounds(fee)}", "receiving_parent_fee": "{_pounds(kept)}"}}'
        for name, due, fee, kept in parents
    )
    return (
        f'{{"rate": "{rate}", "weekly_maintenance": "{_pounds(weekly)}", '
        f'"receiving_parents": [{own}], "paying_parent_pays_weekly": "{_pounds(pays)}"}}'
    )


@lru_cache(65_536)
def _pounds(pence: int) -> str:
    """`domain.money.pounds` of what is nothing or more."""
    return f"{pence // 100}.{pence % 100:02d}"
