"""Counts what changes for many, by group: how often each change occurs, so that any share or quantile follows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from evenhand.domain.what_if.clearing import Clearing
from evenhand.domain.what_if.compared import Compared, Pair, Verdict
from evenhand.domain.what_if.groups import Group, of_payer, of_receiving

Key = tuple[Group, str]
ALL: Key = (Group.ALL, "all")


@dataclass
class Changes:
    """How a figure of some parents changes, in pence a year.

    Attributes:
        by: how many have each change; `unknown` how many have one that nobody knows.
        newly: of paying parents, how many newly cannot afford it; `unjudged` of how many nobody knows that.
    """

    by: Counter[int] = field(default_factory=Counter)
    unknown: int = 0
    newly: int = 0
    unjudged: int = 0

    def add(self, pair: Pair) -> None:
        """Counts one."""
        change = pair.change
        if change is None:
            self.unknown += 1
        else:
            self.by[change] += 1

    @property
    def count(self) -> int:
        """All of them."""
        return self.by.total() + self.unknown

    def where(self, sign: int) -> Counter[int]:
        """Those that fall (-1), stay (0) or rise (1)."""
        return Counter({change: many for change, many in self.by.items() if (change > 0) - (change < 0) == sign})

    @property
    def together(self) -> int:
        """All known changes added up."""
        return sum(change * many for change, many in self.by.items())


@dataclass
class Sums:
    """A figure of all whose figure then is known, in pence a year."""

    now: int = 0
    then: int = 0
    count: int = 0

    def add(self, pair: Pair) -> None:
        """Adds one."""
        if pair.then is not None:
            self.now, self.then, self.count = self.now + pair.now, self.then + pair.then, self.count + 1


@dataclass
class Tally:
    """What a run found.

    Attributes:
        cases: all that were read.
        sums: of maintenance, the paying parents' fees ("added"), the receiving parents' fees ("kept"), what is paid out
            and what is got.
        bounds: of those for whom what they pay out is not known: what they pay now, what they would pay if all of them
            paid in full and on time, and if none did.
        over, short: how many have each verdict; `shares` each share of net income now and then.
        clears: how many have each plan for arrears now and then.
        causes: how many could not be worked out, by the code of the refusal; `plans` the same for arrears alone.
    """

    payers: dict[Key, Changes] = field(default_factory=dict)
    receiving: dict[Key, Changes] = field(default_factory=dict)
    sums: dict[str, Sums] = field(default_factory=dict)
    bounds: list[int] = field(default_factory=lambda: [0, 0, 0])
    over: Counter[Verdict] = field(default_factory=Counter)
    short: Counter[Verdict] = field(default_factory=Counter)
    shares: Counter[tuple[int | None, int | None]] = field(default_factory=Counter)
    clears: Counter[tuple[Clearing, Clearing]] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)
    plans: Counter[str] = field(default_factory=Counter)
    cases: int = 0

    def add(self, one: Compared) -> None:
        """Counts a paying parent with their receiving parents."""
        self.cases += len(one.gets)
        for name, pair in _figures(one):
            self.sums.setdefault(name, Sums()).add(pair)
        for key in (ALL, *of_payer(one)):
            changes = self.payers.setdefault(key, Changes())
            changes.add(one.pays)
            changes.newly += one.newly_unaffordable is True
            changes.unjudged += one.newly_unaffordable is None
        for place, pair in enumerate(one.gets):
            for key in (ALL, *of_receiving(one, place)):
                self.receiving.setdefault(key, Changes()).add(pair)
        if one.pays.then is None:
            self.bounds = [have + more for have, more in zip(self.bounds, (one.pays.now, *one.bounds), strict=True)]
        self.over[one.over] += 1
        self.short[one.short] += 1
        self.shares[one.share] += 1
        if one.no_plan:
            self.plans[one.no_plan] += 1
        if one.clears is not None:
            self.clears[one.clears] += 1

    def refuse(self, cause: str, cases: int) -> None:
        """Counts a paying parent who cannot be worked out, with how many cases they have."""
        self.causes[cause] += 1
        self.cases += cases


def _figures(one: Compared) -> Iterator[tuple[str, Pair]]:
    yield "maintenance", one.maintenance
    yield "added", one.fee
    yield "pays", one.pays
    for kept, gets in zip(one.kept, one.gets, strict=True):
        yield "kept", kept
        yield "gets", gets
