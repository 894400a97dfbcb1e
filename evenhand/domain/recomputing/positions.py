"""The position of an account from first facts, beside the ledger, the balances and what its page shows. M3, M6."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.arrears import explained
from evenhand.domain.account.ledger import CLAIMS, Balances, Bucket, Entry, Kind, replay
from evenhand.domain.account.ledger.journal import FOLLOWS, Key
from evenhand.domain.account.position import position
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.altered import altered
from evenhand.domain.calendar import long_date
from evenhand.domain.recomputing.found import Cause, Finding, What, beside, said, why
from evenhand.domain.recomputing.ledger import Facts, Made, Posted, asked
from evenhand.domain.rules import Rules

NOT_FALLEN = frozenset({InstalmentState.PLANNED, InstalmentState.REPLACED})
OWNERS = {
    Bucket.MAINTENANCE: "maintenance, to the receiving parent",
    Bucket.ARREARS: "arrears of this scheme, to the receiving parent",
    Bucket.OLD_ARREARS: "arrears of the old scheme, to the receiving parent",
    Bucket.STATE_ARREARS: "arrears of the old scheme, to the Secretary of State",
    Bucket.SUSPENDED: "suspended arrears of the old scheme, to the Secretary of State",
    Bucket.FEE: "fees, to the office",
    Bucket.FEE_ARREARS: "arrears of fees, to the office",
    Bucket.CHARGES: "charges, to the office",
}
RULES = {
    Kind.DUE: "schedule.instalments",
    Kind.CHANGED: "fees.paying_parent_per_cent",
    Kind.CHARGED: "allocation.order",
    Kind.MISSED: "judging.tolerance_days",
    Kind.PAID_ON: "fees.receiving_parent_per_cent",
}
ORDER = "allocation.order"


def owner(bucket: Bucket) -> str:
    """A bucket by scheme and owner; other buckets by their name."""
    return OWNERS.get(bucket, f"money: {str(bucket).replace('-', ' ')}")


@dataclass(frozen=True)
class Ledger:
    """A ledger as it was posted.

    Attributes:
        posted: each entry in order; `made` holds what changes, misses and payments on come to, by number of the entry.
        expected: what must stand in it, by cause.
    """

    posted: Sequence[Posted]
    made: dict[int, Made | None]
    expected: dict[str, Made]


def findings(
    ledger: Ledger, facts: Facts, rows: AccountState, stored: Sequence[Entry], today: date
) -> Iterator[Finding]:
    """Every entry that is not what its fact says, then every balance that does not follow. `stored` are the rows."""
    anew, wrong = list[Entry](), list[str]()
    for finding, entry in _entries(ledger, facts, rows.reference):
        if finding is not None:
            wrong.append(finding.about)
            yield finding
        if entry is not None:
            anew.append(entry)
    for finding, entry in _missing(ledger, facts, rows.reference):
        wrong.append(finding.about)
        yield finding
        anew.append(entry)
    balances = replay(anew, facts.rules)
    told, named = facts.now.held.balances, set[Key]()
    for key in sorted(balances.keys() | told.keys() | rows.balances.keys()):
        was, comes, held = rows.balances.get(key, 0), balances.get(key, 0), told.get(key, 0)
        if held != comes:
            named.add(key)
            digest = ledger.posted[-1].digest if ledger.posted else ""
            cause = why(digest, facts.rules, ORDER, today)
            if wrong:
                cause = Cause.EVENT, f"It follows from {wrong[0]}."
            yield _balance(rows.reference, key, said(was), said(comes), cause)
        elif was != held:
            named.add(key)
            yield _balance(rows.reference, key, said(was), said(comes), (Cause.ROW, beside(said(held))))
    for key, finding in _shown(stored, rows.reference, tuple(facts.now.cases), balances, today, facts.rules):
        if key not in named:
            yield finding


def _balance(account: str, key: Key, was: str, comes: str, cause: tuple[Cause, str]) -> Finding:
    return Finding(account, key[0], What.POSITION, owner(key[1]), was, comes, *cause)


def _entries(ledger: Ledger, facts: Facts, account: str) -> Iterator[tuple[Finding | None, Entry | None]]:
    """Each entry that is a fact, made anew, with a finding where it differs."""
    earlier: dict[int, Entry] = {}
    for posted in ledger.posted:
        entry = posted.entry
        if entry.kind in FOLLOWS:
            continue
        known = entry.number in ledger.made
        made = ledger.made[entry.number] if known else facts.made(posted, earlier)
        if made is None:
            yield _differs(account, posted, None, facts.rules), None
            continue
        fresh = altered(entry, effective_on=made.day, postings=made.postings, keeps=made.keeps)
        earlier[entry.number] = fresh
        yield (None if made.says(entry) else _differs(account, posted, made, facts.rules)), fresh


def _differs(account: str, posted: Posted, made: Made | None, rules: Rules) -> Finding:
    entry = posted.entry
    case = next((line.case for line in entry.postings if line.case), entry.keeps[0] if entry.keeps else "")
    about = f"entry {entry.number} ({entry.cause}) of {long_date(entry.on)}"
    cause = why(posted.digest, rules, RULES.get(entry.kind, ORDER), entry.effective_on)
    recorded = _in_words(Made(entry.effective_on, entry.postings, entry.keeps))
    return Finding(account, case, What.POSITION, about, recorded, _in_words(made) if made else "", *cause)


def _in_words(made: Made) -> str:
    lines = [f"{said(line.pence)} {str(line.bucket).replace('-', ' ')}" for line in made.postings if line.pence > 0]
    if made.keeps:
        lines.append(f"but for {said(made.keeps[1])} and {said(made.keeps[2])} of fees that may still come")
    return f"{', '.join(lines) or 'no money'} from {long_date(made.day)}"


def _missing(ledger: Ledger, facts: Facts, account: str) -> Iterator[tuple[Finding, Entry]]:
    """What fell due, came in or changed, and does not stand in the ledger."""
    there = {posted.entry.cause for posted in ledger.posted}
    expected = {**asked(facts.now.held, NOT_FALLEN), **ledger.expected}
    last = max((posted.entry.number for posted in ledger.posted), default=0)
    for place, (cause, made) in enumerate(sorted(expected.items()), 1):
        if cause in there or cause.startswith("receipt:"):
            continue
        case = next((line.case for line in made.postings if line.case), "")
        because = Cause.MISSING, "The fact is in the record, and no entry of the ledger says so."
        kind = Kind.DUE if cause.startswith("instalment:") else Kind.CHANGED
        entry = Entry(last + place, kind, made.day, made.day, cause, made.postings, None, made.keeps)
        yield Finding(account, case, What.POSITION, f"an entry for {cause}", "", _in_words(made), *because), entry


def _shown(
    stored: Sequence[Entry], account: str, cases: Sequence[str], balances: Balances, today: date, rules: Rules
) -> Iterator[tuple[Key, Finding]]:
    """What the page of the account shows, by the rows of the ledger: its position, and what each figure is made of."""
    as_at = max([today, *(entry.effective_on for entry in stored)])
    shown = position(stored, cases, as_at, rules)
    figures = {(one.case, one.bucket): one.pence for one in explained(stored, as_at, rules)}
    for key in sorted(balances.keys() | shown.balances.keys() | figures.keys()):
        comes = balances.get(key, 0)
        page = shown.balances.get(key, 0)
        parts = figures.get(key, 0)
        if page != comes:
            cause = Cause.ROW, "The rows of the ledger are not what was posted."
            about = f"{owner(key[1])}, on the page"
            yield key, Finding(account, key[0], What.POSITION, about, said(page), said(comes), *cause)
        elif key[1] in CLAIMS and parts != max(comes, 0):
            cause = Cause.EVENT, "The parts that the page shows of it come to something else."
            about = f"{owner(key[1])}, its parts on the page"
            yield key, Finding(account, key[0], What.POSITION, about, said(parts), said(comes), *cause)
