"""The postings of each fact, in pence. Nothing here decides whether it may be posted."""

from evenhand.domain.account.ledger.buckets import CONTRA, Bucket
from evenhand.domain.account.ledger.journal import Balances, Posting, between


def claim(case: str, bucket: Bucket, pence: int) -> tuple[Posting, ...]:
    """The paying parent owes more, or less where the amount is negative."""
    return between(case, bucket, CONTRA[bucket], pence)


def due(case: str, maintenance: int, fee: int) -> tuple[Posting, ...]:
    """An instalment falls due."""
    return claim(case, Bucket.MAINTENANCE, maintenance) + claim(case, Bucket.FEE, fee)


def changed(case: str, maintenance: int, fee: int) -> tuple[Posting, ...]:
    """What fell due already comes to more than was asked, or to less where an amount is negative."""
    return claim(case, Bucket.ARREARS, maintenance) + claim(case, Bucket.FEE_ARREARS, fee)


def uncovered(case: str, maintenance: int, fee: int) -> tuple[Posting, ...]:
    """What of an instalment the rate from earnings does not cover is owed as arrears at once: nothing collects it."""
    return changed(case, maintenance, fee)


def opening(case: str, arrears: int, old: int, state: int) -> tuple[Posting, ...]:
    """What a case that comes in owes already: under this scheme, under an old one, and to the Secretary of State."""
    return (
        *claim(case, Bucket.ARREARS, arrears),
        *claim(case, Bucket.OLD_ARREARS, old),
        *claim(case, Bucket.STATE_ARREARS, state),
    )


def received(pence: int, case: str = "") -> tuple[Posting, ...]:
    """Money came in; for a case where the payer or the office said so."""
    return (Posting("", Bucket.CASH, pence), Posting(case, Bucket.UNALLOCATED, -pence)) if pence else ()


def refunded(pence: int, case: str = "") -> tuple[Posting, ...]:
    """Unallocated money goes back to whoever paid it."""
    return tuple(Posting(line.case, line.bucket, -line.pence) for line in received(pence, case))


def paid_on(case: str, payable: int, old: int, fee: int) -> tuple[Posting, ...]:
    """What stood payable leaves for the receiving parent, less their fee; old-scheme money carries none."""
    return (
        *((Posting(case, Bucket.PAYABLE, payable),) if payable else ()),
        *((Posting(case, Bucket.PAYABLE_OLD, old),) if old else ()),
        *((Posting(case, Bucket.OFFICE_INCOME, -fee),) if fee else ()),
        Posting("", Bucket.CASH, -(payable + old - fee)),
    )


def suspended(case: str, pence: int) -> tuple[Posting, ...]:
    """Secretary of State arrears are not collected for now."""
    return between(case, Bucket.SUSPENDED, Bucket.STATE_ARREARS, pence)


def resumed(case: str, pence: int) -> tuple[Posting, ...]:
    """Secretary of State arrears are collected again."""
    return between(case, Bucket.STATE_ARREARS, Bucket.SUSPENDED, pence)


def written_off(case: str, balances: Balances) -> tuple[Posting, ...]:
    """Nothing is owed on a case any more."""
    owed = sorted((bucket, held) for (of, bucket), held in balances.items() if of == case and bucket in CONTRA)
    return tuple(line for bucket, held in owed for line in claim(case, bucket, -held))


def reversed_of(postings: tuple[Posting, ...]) -> tuple[Posting, ...]:
    """The same lines the other way round (M7)."""
    return tuple(Posting(line.case, line.bucket, -line.pence) for line in postings)
