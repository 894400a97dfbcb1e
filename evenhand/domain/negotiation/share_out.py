"""Who gets what of each payment, by the same list that gives money out in the ledger. Source: M3, M4."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from evenhand.domain.account.ledger.allocation import ranks, shares
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.journal import Key
from evenhand.domain.maintenance.fees import receiving_parent_fee
from evenhand.domain.negotiation.plans import Cleared
from evenhand.domain.negotiation.situation import Debt, Situation
from evenhand.domain.rules import Rules

Claims = dict[Key, int]


def claims_of(given: Situation) -> Claims:
    """What is owed, as the ledger names it; nothing that is disputed."""
    found = Claims()
    for debt in given.debts:
        key = (debt.receiving_parent, _bucket(debt))
        found[key] = found.get(key, 0) + debt.pence - debt.disputed
    found["", Bucket.CHARGES] = given.charges
    return {key: pence for key, pence in found.items() if pence}


class Shared:
    """Payments given out, one after the other.

    Attributes:
        charges: how much of each payment went to charges.
        paid: what each claim got.
        cleared: on which day a claim was paid in full.
    """

    def __init__(self, claims: Claims, payments: Iterable[tuple[date, int]], on: date, rules: Rules) -> None:
        order = ({key: pence for key, pence in claims.items() if key[1] in rank} for rank in ranks(on, rules))
        waiting = [rank for rank in order if rank]
        self.charges, self.paid, self.cleared = list[int](), Claims(), dict[Key, date]()
        paid = self.paid
        for day, pence in payments:
            levied = 0
            while pence and waiting:
                rank = waiting[0]
                for key, part in _given(pence, rank):
                    pence -= part
                    levied += part if key[1] is Bucket.CHARGES else 0
                    paid[key] = paid.get(key, 0) + part
                    left = rank[key] = rank[key] - part
                    if not left:
                        del rank[key]
                        self.cleared[key] = day
                if not rank:
                    waiting.pop(0)
            self.charges.append(levied)


def _given(pence: int, rank: Claims) -> Collection[tuple[Key, int]]:
    """A payment over the claims of a rank; where there is one claim, or all are paid, nothing has to be divided."""
    if len(rank) == 1:
        ((key, held),) = rank.items()
        return ((key, min(pence, held)),)
    return tuple(rank.items()) if pence >= sum(rank.values()) else shares(pence, rank).items()


def cleared_of(given: Situation, claims: Claims, shared: Shared, rules: Rules) -> tuple[Cleared, ...]:
    """What each receiving parent gets, in order of their names, and then the Secretary of State."""
    collected = {case.receiving_parent for case in given.ongoing if case.collected}
    names = sorted({case for case, bucket in claims if bucket is not Bucket.CHARGES}, key=lambda name: (not name, name))
    return tuple(_cleared(name, name in collected, claims, shared, given.on, rules) for name in names)


def _cleared(name: str, collected: bool, claims: Claims, shared: Shared, on: date, rules: Rules) -> Cleared:
    own: Sequence[Key] = [key for key in claims if key[0] == name and key[1] is not Bucket.CHARGES]
    present = shared.paid.get((name, Bucket.ARREARS), 0)
    return Cleared(
        receiving_parent=name,
        arrears=sum(shared.paid.get(key, 0) for key in own),
        kept=receiving_parent_fee(present, on, rules) if collected and present else 0,
        on=max(shared.cleared[key] for key in own) if all(key in shared.cleared for key in own) else None,
    )


def _bucket(debt: Debt) -> Bucket:
    if not debt.receiving_parent:
        return Bucket.STATE_ARREARS
    return Bucket.OLD_ARREARS if debt.old_scheme else Bucket.ARREARS
