"""What came for one instalment, and what that makes of it, in words. Source: R8."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.account.came import Came, How
from evenhand.domain.account.pots import EARLIER, Pot, take
from evenhand.domain.account.state import InstalmentState, Planned
from evenhand.domain.money import spoken

Parts = list[tuple[Pot, int]]


@dataclass
class Got:
    """One instalment and the money that counted for it, in pence.

    Attributes:
        by: the last day on which it comes in time.
        tolerance: so much may be lacking.
        lacks: what no money came for yet.
        in_time: by its own method; `by_another` in time by another one; `later` after the day.
    """

    planned: Planned
    by: date
    tolerance: int
    lacks: int
    in_time: Parts = field(default_factory=list)
    by_another: Parts = field(default_factory=list)
    later: Parts = field(default_factory=list)

    def takes(self, into: Parts, pots: Iterable[Pot], most: int | None = None) -> None:
        """Takes what it lacks, or no more than `most`."""
        for pot, pence in take(pots, self.lacks if most is None else most):
            into.append((pot, pence))
            self.lacks -= pence

    @property
    def received(self) -> int:
        """What came in time by its own method."""
        return sum(pence for _, pence in self.in_time)

    @property
    def falls_short(self) -> bool:
        """Whether more is lacking than the tolerance allows."""
        return self.lacks > self.tolerance

    @property
    def numbers(self) -> tuple[int, ...]:
        """The receipts that counted, where they are known one by one."""
        parts = (*self.in_time, *self.by_another, *self.later)
        return tuple(dict.fromkeys(pot.number for pot, _ in parts if pot.number != EARLIER))

    @property
    def came(self) -> tuple[Came, ...]:
        """What counted, part by part."""
        return tuple(
            Came(None if pot.number == EARLIER else pot.on, pot.key[1], pence, self.how(pot))
            for pot, pence in (*self.in_time, *self.by_another, *self.later)
        )

    def how(self, pot: Pot) -> How:
        """How a part came: what lies within the day is not late, even where it did not make the instalment whole."""
        if pot.on > self.by:
            return How.LATE
        return How.IN_TIME if pot.key[1] == self.planned.method else How.BY_ANOTHER


def verdict(got: Got) -> tuple[InstalmentState, int, str]:
    """How the instalment stands, what came for it in time by its own method, and why in words."""
    return _state(got), got.received, _why(got)


def _state(got: Got) -> InstalmentState:
    if got.falls_short:
        came = got.in_time or got.by_another or got.later
        return InstalmentState.SHORT if came else InstalmentState.MISSED
    if got.later:
        return InstalmentState.LATE
    return InstalmentState.OTHER_METHOD if got.by_another else InstalmentState.MET


def _why(got: Got) -> str:
    said = [_said(got, pot, pence) for pot, pence in (*got.in_time, *got.by_another, *got.later)]
    whole = f"{spoken(got.planned.amount)} was to come by {_day(got.by)}"
    if not said:
        return f"{whole}. Nothing came." if got.planned.amount else "Nothing was due."
    if got.falls_short:
        said.append(f"{spoken(got.lacks)} did not come")
    return f"{whole}. {'; '.join(said)}."


def _said(got: Got, pot: Pot, pence: int) -> str:
    if pot.number == EARLIER:
        return f"{spoken(pence)} was left from before"
    how = got.how(pot)
    more = {How.IN_TIME: "", How.BY_ANOTHER: f", not by {got.planned.method}", How.LATE: f", after {_day(got.by)}"}
    return f"{spoken(pence)} came on {_day(pot.on)} by {pot.key[1]}{more[how]}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
