"""One negotiation of made-up people, worked through as the pack is made, by the function that works for cases."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evenhand.config.book import DataFault, the_book
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.negotiation import Negotiation, negotiate
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rule
from evenhand.work.files.fault import Faults
from evenhand.work.information_pack.words import pack_words
from evenhand.work.plans import read_plan, situation


@dataclass(frozen=True)
class Example:
    """The figures as anybody can give them to the tool, what it found, and the dated rules that it looked up."""

    figures: Mapping[str, Any]
    found: Negotiation
    looked_up: tuple[str, ...]


class Noting(Mapping[str, tuple[Rule, ...]]):
    """A table of rules that notes which were looked up."""

    def __init__(self, table: Mapping[str, tuple[Rule, ...]]) -> None:
        self.table, self.asked = table, set[str]()

    def __getitem__(self, name: str) -> tuple[Rule, ...]:
        self.asked.add(name)
        return self.table[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.table)

    def __len__(self) -> int:
        return len(self.table)


def example(on: date) -> Example:
    """An agreement on a day. Errors: DataFault where the figures of the pack are none that the tool takes."""
    figures = _figures(on)
    form = read_plan(1, json.dumps(figures).encode())
    if isinstance(form, Faults):
        raise DataFault(f"the example of the pack: {form}")
    noting = Noting(the_book().rules.table)
    found = negotiate(situation(form), replace(the_book().rules, table=noting))
    if isinstance(found, Refusal):
        raise DataFault(f"the example of the pack: {found.sentence}")
    return Example(figures, found, tuple(sorted(noting.asked)))


def _figures(on: date) -> dict[str, Any]:
    given = pack_words().example
    figures = dict(given["figures"])
    until = add_months(on, given["commitment_ends_in_months"]).isoformat()
    ending = [{"weekly": figures.pop("commitment"), "until": until}]
    days = {
        "on": on.isoformat(),
        "first_payment_on": add_days(on, given["first_payment_in_days"]).isoformat(),
        "annual_review_on": add_months(on, given["review_in_months"]).isoformat(),
    }
    return days | figures | {"spending": figures["spending"] | {"ending": ending}}
