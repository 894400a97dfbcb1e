"""Each entry of the ledger as a sentence, for the ledger, the statement and the timeline of a case."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from evenhand.domain.account.charging import action_of
from evenhand.domain.account.ledger import CLAIMS, Bucket, Entry, Kind
from evenhand.domain.maintenance.charges import Waiver
from evenhand.domain.money import spoken
from evenhand.work.account.by_hand import ACTIONS, GROUNDS

KINDS = {
    Kind.OPENING: "Balance brought in",
    Kind.DUE: "Fell due",
    Kind.UNCOVERED: "Not covered",
    Kind.CHANGED: "What is due changed",
    Kind.CHARGED: "Charge",
    Kind.WAIVED: "Waiver",
    Kind.RECEIVED: "Money in",
    Kind.PAID_ON: "Paid on",
    Kind.REFUNDED: "Refund",
    Kind.SUSPENDED: "Suspended",
    Kind.RESUMED: "Resumed",
    Kind.WRITTEN_OFF: "Written off",
    Kind.MISSED: "Missed",
    Kind.ALLOCATED: "Allocated",
    Kind.REALLOCATED: "Allocated again",
}
BUCKETS = {
    Bucket.MAINTENANCE: "ongoing maintenance",
    Bucket.FEE: "collection fee",
    Bucket.ARREARS: "arrears of maintenance",
    Bucket.FEE_ARREARS: "collection fee, late",
    Bucket.OLD_ARREARS: "arrears from the old scheme",
    Bucket.STATE_ARREARS: "arrears owed to the Secretary of State",
    Bucket.SUSPENDED: "suspended Secretary of State arrears",
    Bucket.CHARGES: "enforcement charges",
    Bucket.OWED_ON: "owed on to the receiving parent",
    Bucket.OWED_ON_OLD: "owed on, old scheme",
    Bucket.OFFICE_DUE: "fees and charges due to the office",
    Bucket.STATE_DUE: "due to the Secretary of State",
    Bucket.CASH: "money held",
    Bucket.UNALLOCATED: "money not allocated yet",
    Bucket.SUSPENSE: "suspense",
    Bucket.PAYABLE: "to be paid on",
    Bucket.PAYABLE_OLD: "to be paid on, old scheme",
    Bucket.OFFICE_INCOME: "fees and charges paid",
    Bucket.STATE_INCOME: "paid to the Secretary of State",
}


def entry_words(entry: Entry, case: str = "") -> str:
    """What an entry did, in a sentence without its full stop; of one case alone where one is named."""
    says = _SAYS[entry.kind](entry, case)
    return f"Taken back: {says[0].lower()}{says[1:]}" if entry.reverses is not None else says


def concerns(entry: Entry, case: str) -> bool:
    """Whether an entry is about a case: by a line, by what was missed, or as money for the whole account.

    Every entry is about the whole account, which has no case.
    """
    if not case:
        return True
    if entry.keeps is not None:
        return entry.keeps[0] == case
    return (entry.kind is Kind.RECEIVED and not _cases(entry)) or case in _cases(entry)


def reason_of(entry: Entry) -> str:
    """The reason that a person gave; a waiver's ground comes first."""
    ground, _, rest = entry.why.partition(": ")
    if entry.kind is Kind.WAIVED and ground in list(Waiver):
        return f"{GROUNDS[Waiver(ground)]}. {rest}".strip()
    return entry.why


def _cases(entry: Entry) -> set[str]:
    return {line.case for line in entry.postings if line.case}


def _claims(entry: Entry, case: str) -> dict[Bucket, int]:
    found: dict[Bucket, int] = {}
    for line in entry.postings:
        if line.bucket in CLAIMS and case in ("", line.case):
            found[line.bucket] = found.get(line.bucket, 0) + line.pence
    back = -1 if entry.reverses is not None else 1
    return {bucket: back * pence for bucket, pence in found.items() if pence}


def _of(entry: Entry, bucket: Bucket, case: str = "") -> int:
    lines = (line for line in entry.postings if line.bucket is bucket and case in ("", line.case))
    return abs(sum(line.pence for line in lines))


def _parts(parts: Iterable[tuple[Bucket, int]]) -> str:
    return ", ".join(f"{BUCKETS[bucket]} {spoken(pence)}" for bucket, pence in parts)


def _due(entry: Entry, case: str) -> str:
    claims = _claims(entry, case)
    return f"{spoken(sum(claims.values()))} fell due: {_parts(claims.items())}"


def _uncovered(entry: Entry, case: str) -> str:
    owed = spoken(sum(_claims(entry, case).values()))
    return f"{owed} fell due that may not be taken from earnings: it is owed as arrears"


def _opening(entry: Entry, case: str) -> str:
    return f"Balance brought in: {_parts(_claims(entry, case).items())}"


def _changed(entry: Entry, case: str) -> str:
    change = sum(_claims(entry, case).values())
    more = "more" if change >= 0 else "less"
    return f"What was due before changed: {spoken(abs(change))} {more} is owed ({_parts(_claims(entry, case).items())})"


def _charged(entry: Entry, case: str) -> str:
    words = ACTIONS[action_of(entry)] if entry.cause.startswith("charge:") else "Enforcement"
    return f"Charge of {spoken(_of(entry, Bucket.CHARGES))}: {words[0].lower()}{words[1:]}"


def _received(entry: Entry, case: str) -> str:
    return f"{spoken(_of(entry, Bucket.CASH))} came in" + (" for this case alone" if _cases(entry) else "")


def _paid_on(entry: Entry, case: str) -> str:
    fee = _of(entry, Bucket.OFFICE_INCOME, case)
    sent = _of(entry, Bucket.PAYABLE, case) + _of(entry, Bucket.PAYABLE_OLD, case) - fee
    return f"{spoken(sent)} paid on to the receiving parent" + (f", {spoken(fee)} fee kept" if fee else "")


def _suspended(entry: Entry) -> str:
    return spoken(_of(entry, Bucket.SUSPENDED))


def _missed(entry: Entry, case: str) -> str:
    return "A payment was not there in full and on time: what was left of it is late"


def _allocated(entry: Entry, case: str) -> str:
    """Each claim that money paid stands after the money; what stands without it only became late."""
    paid: dict[Bucket, int] = {}
    late = 0
    for before, line in pairwise((None, *entry.postings)):
        if line is None or line.bucket not in CLAIMS or case not in ("", line.case):
            continue
        if before is not None and before.bucket is Bucket.UNALLOCATED:
            paid[line.bucket] = paid.get(line.bucket, 0) - line.pence
        elif line.pence > 0:
            late += line.pence
    said = [f"Paid: {_parts(paid.items())}"] if paid else []
    said += [f"{spoken(late)} became late"] if late else []
    return ". ".join(said) or "Money was allocated"


def _again(entry: Entry, case: str) -> str:
    changes = (
        f"{BUCKETS[bucket]} {spoken(abs(pence))} {'more' if pence > 0 else 'less'}"
        for bucket, pence in _claims(entry, case).items()
    )
    return (
        f"Worked out again, as something counts from an earlier day: {', '.join(changes) or 'what is owed is the same'}"
    )


_SAYS: dict[Kind, Callable[[Entry, str], str]] = {
    Kind.OPENING: _opening,
    Kind.DUE: _due,
    Kind.UNCOVERED: _uncovered,
    Kind.CHANGED: _changed,
    Kind.CHARGED: _charged,
    Kind.WAIVED: lambda entry, case: f"Charge of {spoken(_of(entry, Bucket.CHARGES))} waived",
    Kind.RECEIVED: _received,
    Kind.PAID_ON: _paid_on,
    Kind.REFUNDED: lambda entry, case: f"{spoken(_of(entry, Bucket.CASH))} refunded",
    Kind.SUSPENDED: lambda entry, case: f"{_suspended(entry)} owed to the Secretary of State is suspended",
    Kind.RESUMED: lambda entry, case: f"{_suspended(entry)} that was suspended is collected again",
    Kind.WRITTEN_OFF: lambda entry, case: f"Written off: {_parts((b, -p) for b, p in _claims(entry, case).items())}",
    Kind.MISSED: _missed,
    Kind.ALLOCATED: _allocated,
    Kind.REALLOCATED: _again,
}  # fmt: skip
