"""One paying parent now and under a scenario: what changes for them and for each of their receiving parents."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from evenhand.domain.maintenance import Rate
from evenhand.domain.negotiation import Reported
from evenhand.domain.what_if.clearing import UNKNOWN, Clearing
from evenhand.domain.what_if.outcome import Outcome
from evenhand.domain.what_if.payer import Payer
from evenhand.domain.what_if.scenario import Who

Value = TypeVar("Value", bound=Hashable)
BEYOND = 1_000_000


@dataclass(frozen=True)
class Pair:
    """A figure now and then, in pence a year; `then` is None where it is not known."""

    now: int
    then: int | None

    @property
    def change(self) -> int | None:
        """How much more it is; None where it is not known."""
        return None if self.then is None else self.then - self.now


@dataclass(frozen=True)
class Verdict:
    """Whether something fails now and then; None is unknown."""

    now: bool | None
    then: bool | None


@dataclass(frozen=True)
class Compared:
    """One paying parent. Amounts in pence a year.

    Attributes:
        maintenance, fee, pays: of all cases together.
        kept, gets: of each receiving parent, in order.
        bounds: what they would pay out if they paid in full and on time, and if they did not; the same twice where it
            makes no difference or is known.
        over: whether maintenance and fee pass the limit of net income; `short` whether less than nothing is left over.
        share: maintenance and fee in per cent of net income, half a one upwards; None is unknown.
        clears: the recommended plan for arrears; None where nothing is owed, and where none is worked out: `no_plan` is
            then the code of the refusal.
    """

    payer: Payer
    rate: Rate
    maintenance: Pair
    fee: Pair
    pays: Pair
    kept: tuple[Pair, ...]
    gets: tuple[Pair, ...]
    bounds: tuple[int, int]
    over: Verdict
    short: Verdict
    share: tuple[int | None, int | None]
    clears: tuple[Clearing, Clearing] | None = None
    no_plan: str = ""

    @property
    def newly_unaffordable(self) -> bool | None:
        """Whether a test that is known fails then and none failed now; None where nothing is known."""
        if self.over.then is None and self.short.then is None:
            return None
        return any((self.over.then, self.short.then)) and not any((self.over.now, self.short.now))


def those_of(payer: Payer, variants: Sequence[Who]) -> tuple[Who, ...]:
    """The sets of rules that may hold for a paying parent: both where nobody knows how they pay."""
    if len(variants) == 1 or payer.prompt is Reported.UNKNOWN:
        return tuple(variants)
    return (Who.PROMPT if payer.prompt is Reported.YES else Who.OTHERS,)


def compared(payer: Payer, found: Sequence[Outcome], clears: Sequence[Clearing | str] = ()) -> Compared:
    """The first outcome is that of now; then one for each set of rules that may hold, and what these do not agree on is
    not known. `clears` stands in the same order where anything is owed; a code says why there is no plan.
    """
    now, *then = found
    year, spent, places = now.weeks, payer.spending, range(len(now.due))

    def pair(before: int, after: Iterable[int]) -> Pair:
        weekly = settled(after)
        return Pair(before * year, None if weekly is None else weekly * year)

    plans = [each for each in clears if isinstance(each, Clearing)]
    return Compared(
        payer=payer,
        rate=now.rate,
        maintenance=pair(sum(now.due), (sum(each.due) for each in then)),
        fee=pair(now.fee, (each.fee for each in then)),
        pays=pair(now.pays, (each.pays for each in then)),
        kept=tuple(pair(now.kept[place], (each.kept[place] for each in then)) for place in places),
        gets=tuple(pair(now.gets[place], (each.gets[place] for each in then)) for place in places),
        bounds=(then[0].pays * year, then[-1].pays * year),
        over=Verdict(now.over(payer.net), settled(each.over(payer.net) for each in then)),
        short=Verdict(now.short(payer.net, spent), settled(each.short(payer.net, spent) for each in then)),
        share=(share_of(now, payer.net), settled(share_of(each, payer.net) for each in then)),
        clears=(plans[0], settled(plans[1:]) or UNKNOWN) if plans and len(plans) == len(clears) else None,
        no_plan=next((each for each in clears if isinstance(each, str)), ""),
    )


def settled(values: Iterable[Value]) -> Value | None:
    """What all of them say; None where they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def share_of(found: Outcome, net: int | None) -> int | None:
    """What is paid out in per cent of net income, half a one upwards; beyond every band where nothing comes in."""
    if net is None or not found.pays:
        return None if net is None else 0
    return (200 * found.pays + net) // (2 * net) if net else BEYOND
