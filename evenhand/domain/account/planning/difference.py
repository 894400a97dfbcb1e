"""What a new schedule changes, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import Planned

Key = tuple[date, str, PaymentMethod]


@dataclass(frozen=True)
class Line:
    """One collection before and after. `was` is missing where it is new, `now` where it goes."""

    due_on: date
    case: str
    method: PaymentMethod
    was: Planned | None
    now: Planned | None

    @property
    def changes(self) -> bool:
        """Whether the two differ in what is collected."""
        return self.was is None or self.now is None or parts(self.was) != parts(self.now)


def parts(item: Planned) -> tuple[int, ...]:
    """Maintenance, fee, arrears and charges, and what the rate does not cover, in pence."""
    return item.maintenance, item.fee, item.arrears, item.charges, item.uncovered, item.uncovered_fee


def difference(old: Iterable[Planned], new: Iterable[Planned]) -> tuple[Line, ...]:
    """Every collection of two schedules in order of the days."""
    was, now = _by_key(old), _by_key(new)
    return tuple(Line(*key, was.get(key), now.get(key)) for key in sorted(was.keys() | now.keys()))


def _by_key(items: Iterable[Planned]) -> dict[Key, Planned]:
    return {(item.due_on, item.case, item.method): item for item in items}
