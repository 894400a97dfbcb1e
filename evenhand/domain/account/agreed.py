"""What a parent agreed to pay of what they are behind: a sum now, and so much on each day. Source: NEG-10, N3, N9."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.periods import nth_due
from evenhand.domain.altered import altered
from evenhand.domain.maintenance.frequency import Frequency

Runs = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class AgreedArrears:
    """An agreed plan as schedules collect it, one after the other, until it is paid. Amounts in pence.

    Attributes:
        cause: the negotiation, such as negotiation:12.
        first_on, every: the days of the instalments, before working days count; `passed` of them are over.
        runs: so many instalments of so much each, in order.
        lump: paid on `lump_on`, in one sum, before the first instalment or with it.
        disputed: left out until that is settled.
        waits: no instalment is asked for until a review.
        by: how the instalments are paid, where that was agreed; None is by the methods of each case.
        lump_by: how the sum is paid; None is by the first method of a case that is not enforced.
    """

    cause: str
    first_on: date
    every: Frequency
    runs: Runs
    lump: int = 0
    lump_on: date | None = None
    disputed: int = 0
    waits: bool = False
    by: PaymentMethod | None = None
    lump_by: PaymentMethod | None = None
    passed: int = 0

    @property
    def total(self) -> int:
        """All that is still to be asked for."""
        return self.lump + sum(count * pence for count, pence in self.runs)

    @property
    def last_on(self) -> date | None:
        """The day of the last payment, before working days count; None where nothing is asked for."""
        count = sum(count for count, _ in self.runs)
        return nth_due(self.first_on, self.passed + count - 1, self.every) if count else self.lump_on

    @property
    def holds(self) -> bool:
        """Whether it still says what is asked for; otherwise what is left is spread as it would be without it."""
        return self.waits or self.total > 0

    def parts(self) -> Iterator[tuple[date, int]]:
        """Each instalment that is still to come, with its day."""
        amounts = (pence for count, pence in self.runs for _ in range(count))
        for place, pence in enumerate(amounts, self.passed):
            yield nth_due(self.first_on, place, self.every), pence


def left_from(agreed: AgreedArrears, asked: int, today: date, start: date) -> AgreedArrears:
    """What is left of it for a schedule that starts on a day, once so much of it was asked for.

    Where the day of the next instalment is over by then, that one and all after it move on: nobody is asked for two
    at once because a schedule came late.
    """
    lump = max(agreed.lump - asked, 0)
    passed, runs = _without(agreed, max(asked - agreed.lump, 0))
    made = altered(
        agreed, runs=runs, passed=passed, lump=lump, lump_on=max(agreed.lump_on or today, today) if lump else None
    )
    following = next(made.parts(), None)
    if following is None or following[0] >= start:
        return made
    return altered(made, first_on=start, passed=0)


def runs_of(amounts: Iterable[int]) -> Runs:
    """Amounts one after the other, as so many of each."""
    found = list[tuple[int, int]]()
    for pence in amounts:
        count = found.pop()[0] if found and found[-1][1] == pence else 0
        found.append((count + 1, pence))
    return tuple(found)


def _without(agreed: AgreedArrears, asked: int) -> tuple[int, Runs]:
    """How many instalments are over, and those to come; one that was asked for in part is still to come."""
    passed, runs = agreed.passed, list[tuple[int, int]]()
    for count, pence in agreed.runs:
        done = min(count, asked // pence) if pence else count * bool(asked)
        asked, passed, rest = asked - done * pence, passed + done, count - done
        if rest and pence and asked:
            runs.append((1, pence - asked))
            asked, rest = 0, rest - 1
        if rest:
            runs.append((rest, pence))
    return passed, tuple(runs)
