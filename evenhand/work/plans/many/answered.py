"""The answers to many plain lines, as JSON: what each alone would be answered, in figures alone."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from evenhand.bulk.plans import NO, NONE, PlanParameters, Plans, negotiate_many
from evenhand.config.book import the_book
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.plans.many.arrays import as_arrays
from evenhand.work.plans.many.plain import PlainPlan
from evenhand.work.plans.many.written import written


def answer_plans(lines: Sequence[PlainPlan]) -> list[str | None]:
    """An answer for each, in order; None where it takes a sentence to say why there is none, or the domain alone."""
    answers: list[str | None] = [None] * len(lines)
    for given, places in _alike(lines):
        together = [lines[place] for place in places]
        found = negotiate_many(as_arrays(together), given)
        reviews = [line.single[1] for line in together]
        for place, answer in zip(places, _answers(found, reviews), strict=True):
            answers[place] = answer
    return answers


def _alike(lines: Sequence[PlainPlan]) -> Iterator[tuple[PlanParameters, list[int]]]:
    """Lines on whose days of agreement the same rules hold; those of days without any are left out."""
    days: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        days.setdefault(line.single[0], []).append(place)
    rules, given, places = the_book().rules, None, list[int]()
    for day in sorted(days):
        on = date.fromordinal(day)
        if given is None or on not in given.during:
            if given is not None:
                yield given, places
            try:
                given, places = PlanParameters.on(on, rules), []
            except NoRuleInForce:
                given = None
                continue
        places += days[day]
    if given is not None:
        yield given, places


def _answers(found: Plans, reviews: Sequence[int]) -> Iterator[str | None]:
    there = (found.by_domain == NO) & (found.refused == NONE)
    answers = written(found, np.flatnonzero(there), reviews)
    for one in there.tolist():
        yield next(answers) if one else None
