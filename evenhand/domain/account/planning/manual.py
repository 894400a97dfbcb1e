"""When the parts of an account must be allocated by hand: one case in an opportunity, another not. Source: GEN-9."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.ledger import Balances, Bucket
from evenhand.domain.account.planning.owing import running
from evenhand.domain.account.state import CaseOnAccount
from evenhand.domain.money import spoken

SCHEME = (Bucket.MAINTENANCE, Bucket.FEE, Bucket.ARREARS, Bucket.FEE_ARREARS)
OLD = (Bucket.OLD_ARREARS, Bucket.STATE_ARREARS, Bucket.SUSPENDED)


@dataclass(frozen=True)
class ManualAllocation:
    """A warning, and what it rests on.

    Attributes:
        in_opportunity: the cases in an opportunity.
        debts: each other case, and what it owes there that money may not be allocated to by itself.
    """

    in_opportunity: tuple[str, ...]
    debts: tuple[tuple[str, str], ...]

    @property
    def sentence(self) -> str:
        """What to do."""
        cases = " and ".join(self.in_opportunity)
        owed = "; ".join(f"case {case}: {debt}" for case, debt in self.debts)
        return (
            f"Allocation by hand may be needed. Case {cases} is in an opportunity, and another is not: {owed}. "
            "Ask the allocation team before you rely on this schedule."
        )


def manual_allocation(
    cases: Iterable[CaseOnAccount], balances: Balances, on: date, applied_late: frozenset[str] = frozenset()
) -> ManualAllocation | None:
    """The warning, where there is one.

    `applied_late` names cases with a separate application after the old liability ended and before its arrears came
    over. `balances` are in pence.
    """
    live = [case for case in cases if not case.closed]
    inside = tuple(case.reference for case in live if running(case, on) is not None)
    others = [case for case in live if case.reference not in inside]
    if not inside or not others:
        return None
    debts = tuple((case.reference, debt) for case in others for debt in _debts(case.reference, balances, applied_late))
    return ManualAllocation(inside, debts) if debts else None


def _debts(case: str, balances: Balances, applied_late: frozenset[str]) -> Iterable[str]:
    if case in applied_late:
        yield "an application after the old liability ended, and before its arrears came over"
    if old := sum(balances.get((case, bucket), 0) for bucket in OLD):
        yield f"{spoken(old)} of the old scheme that is scheduled again"
    if owed := sum(balances.get((case, bucket), 0) for bucket in SCHEME):
        yield f"{spoken(owed)} of this scheme, what is due already included"
