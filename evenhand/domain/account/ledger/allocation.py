"""What a receipt pays: the rank of each claim, and shares within a rank. Source: M3, as a dated list."""

from datetime import date

from evenhand.domain.account.ledger.buckets import BEHIND, CONTRA, EARNED, Bucket
from evenhand.domain.account.ledger.journal import Balances, Key, Posting, added, between
from evenhand.domain.money import divided
from evenhand.domain.rules import Rules


def ranks(on: date, rules: Rules) -> tuple[tuple[Bucket, ...], ...]:
    """The claims in the order in which a receipt pays them; those of one rank share. Errors: NoRuleInForce."""
    return tuple(tuple(Bucket(name) for name in rank.split()) for rank in rules.rule("allocation.order", on).words)


def allocated(balances: Balances, on: date, rules: Rules) -> tuple[Posting, ...]:
    """The postings that give unallocated money to what is owed, in pence; none where there is neither.

    Money for a case of its own pays that case alone. Within a rank each claim gets its share of what is due, rounded
    half up; what rounding leaves goes to the largest. Money beyond all claims stays unallocated, and money on a
    claim that has since become less is unallocated again. Errors: NoRuleInForce.
    """
    made = list(netted(balances))
    left = added(balances, tuple(made)) if made else dict(balances)
    below = sorted(key for key, held in left.items() if held < 0 and key[1] in CONTRA)
    if below:
        released = tuple(line for key in below for line in paid("", key, left[key]))
        made, left = [*made, *released], added(left, released)
    pots = sorted((key for key, held in left.items() if key[1] is Bucket.UNALLOCATED and held < 0), reverse=True)
    if not pots:
        return ()
    order = ranks(on, rules)
    for pot in pots:
        for rank in order:
            due = {key: held for key, held in left.items() if held > 0 and key[1] in rank and pot[0] in ("", key[0])}
            for key, pence in sorted(shares(min(-left.get(pot, 0), sum(due.values())), due).items()):
                made.extend(paid(pot[0], key, pence))
                left[key] -= pence
                left[pot] += pence
            if not left[pot]:
                break
    return tuple(made)


def netted(balances: Balances) -> tuple[Posting, ...]:
    """What became less of a claim makes first less of the same claim that is late or not yet late: no money moves."""
    made = list[Posting]()
    for ongoing, late in BEHIND.items():
        for case in sorted({case for case, bucket in balances if bucket is ongoing}):
            one, other = balances[case, ongoing], balances.get((case, late), 0)
            if one * other < 0:
                less = min(abs(one), abs(other)) * (1 if one > 0 else -1)
                made += [Posting(case, late, less), Posting(case, ongoing, -less)]
    return tuple(made)


def shares(pence: int, due: dict[Key, int]) -> dict[Key, int]:
    """An amount over what is due, pro rata; nobody gets more than their due, and no penny is lost."""
    whole = sum(due.values())
    if not pence or not whole:
        return {}
    found = {key: divided(pence * held, whole) for key, held in due.items()}
    over = pence - sum(found.values())
    if not over and pence <= whole:  # as it nearly always is: nobody got more than their due either
        return {key: part for key, part in found.items() if part}
    for key in sorted(due, key=lambda each: (-due[each], each)):
        change = max(-found[key], min(over, due[key] - found[key]))
        found[key] += change
        over -= change
    return {key: part for key, part in found.items() if part}


def paid(pot: str, claim: Key, pence: int) -> tuple[Posting, ...]:
    """A claim is paid out of unallocated money, and what was owed on becomes payable."""
    case, bucket = claim
    contra = CONTRA[bucket]
    return (
        Posting(pot, Bucket.UNALLOCATED, pence),
        Posting(case, bucket, -pence),
        *between(case, contra, EARNED[contra], pence),
    )
