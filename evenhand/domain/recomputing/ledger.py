"""Each entry of a ledger made anew from the fact that it records, and not from what was posted. Source: M2 to M7, R8.

What fell due comes from the schedule, money from its receipt, an opening balance from the caseload, a charge from the
dated rules, what changed from the liabilities, what was missed from the judging, and what was paid on from what stood
payable. What a person decided about money (a refund, a suspension, a write-off) is a first fact itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.accrual import accrued, asked_for, opened_on
from evenhand.domain.account.charging import action_of
from evenhand.domain.account.events import AccountEvent, LedgerPosted
from evenhand.domain.account.excusing import excuse
from evenhand.domain.account.ledger import Bucket, Entry, Kind, Posting
from evenhand.domain.account.ledger.entries import changed, claim, due, opening, received, reversed_of, uncovered
from evenhand.domain.account.ledger.journal import FOLLOWS
from evenhand.domain.account.opening import judged_to, opens
from evenhand.domain.account.paying_on import pays_on
from evenhand.domain.account.reinstating import fees_missed
from evenhand.domain.account.state import AccountState
from evenhand.domain.maintenance.charges import charge_for
from evenhand.domain.opportunity.events import MissDecided, OldArrearsCameOver
from evenhand.domain.recomputing.looking_back import as_judged
from evenhand.domain.recomputing.walk import Moment
from evenhand.domain.rules import Rules

Keeps = tuple[str, int, int] | None


@dataclass(frozen=True)
class Made:
    """What an entry should say. `day` is when it counts, `keeps` what may still be paid in time."""

    day: date
    postings: tuple[Posting, ...]
    keeps: Keeps = None

    def says(self, entry: Entry) -> bool:
        """Whether an entry says just this, whatever the order of its lines."""
        return (self.day, sorted(self.postings, key=_line), self.keeps) == (
            entry.effective_on, sorted(entry.postings, key=_line), entry.keeps,
        )  # fmt: skip


def _line(line: Posting) -> tuple[str, str, int]:
    return line.case, line.bucket, line.pence


@dataclass(frozen=True)
class Posted:
    """An entry as it was posted.

    Attributes:
        before: the account just before its posting, and `began` as its command found it.
        excused: what of the same command excused an instalment.
        made: what of its causes was made anew already, such as a change of what is owed.
    """

    entry: Entry
    before: Moment
    began: Moment
    on: date
    digest: str
    excused: tuple[MissDecided, ...]


def made_of(events: Iterable[AccountEvent]) -> dict[str, Made]:
    """The facts that a decision posts, by their causes."""
    entries = [entry for event in events if isinstance(event, LedgerPosted) for entry in event.entries]
    return {
        item.cause: Made(item.effective_on, item.postings, item.keeps) for item in entries if item.kind not in FOLLOWS
    }


def missed(posted: Posted, rules: Rules) -> Made | None:
    """An instalment that was not there on its day of judging, or that was excused before it."""
    number = int(posted.entry.cause.partition(":")[2])
    excused = next((one for one in posted.excused if one.instalment == number), None)
    if excused is not None:
        history = posted.before.history
        found = excuse(posted.began.account, number, excused.decision, posted.on, rules, history)
        return made_of(found).get(posted.entry.cause)
    state, earlier = as_judged(posted.began.account, posted.on, rules)
    opened = opens(state, posted.on, judged_to(posted.on, rules), rules, earlier)
    facts = {fact.cause: fact for fact in opened.facts}
    fact = facts.get(posted.entry.cause)
    return Made(fact.effective_on, fact.postings, fact.keeps) if fact else None


def paid_on(posted: Posted, rules: Rules) -> Made | None:
    """What stood payable that day, less the fee."""
    paid = pays_on(posted.before.account, posted.on, rules)
    cases = {line.case for line in posted.entry.postings if line.case}
    for entry in paid.event.entries if paid else ():
        if {line.case for line in entry.postings if line.case} == cases:
            return Made(entry.effective_on, entry.postings)
    return None


def changed_anew(posted: Posted, made: dict[str, Made], rules: Rules) -> Made | None:
    """What fell due already and comes to more or less."""
    what, _, rest = posted.entry.cause.partition(":")
    state, history = posted.before.account, posted.before.history
    if what in ("liability", "schedule"):
        return made.get(posted.entry.cause)
    case = rest.partition(":")[0]
    if what == "service":
        left = (
            accrued(state.liabilities, case, opened_on(history, case), posted.on) - asked_for(history, case).maintenance
        )
        return Made(posted.on, changed(case, left, 0))
    if what == "fees":
        facts = fees_missed(state, case, posted.entry.effective_on, posted.on, rules, history)
        return next((Made(one.effective_on, one.postings) for one in facts if one.cause == posted.entry.cause), None)
    return Made(posted.entry.effective_on, posted.entry.postings)


@dataclass(frozen=True)
class Facts:
    """What entries are made from once everything is known."""

    now: Moment
    came_over: dict[str, OldArrearsCameOver]
    rules: Rules

    def made(self, posted: Posted, earlier: dict[int, Entry]) -> Made | None:
        """What the entry should say; None where there is no such fact. `earlier` are those made anew already."""
        entry = posted.entry
        if entry.reverses is not None:
            back = earlier.get(entry.reverses)
            return Made(back.effective_on, reversed_of(back.postings)) if back else None
        make = _BY_KIND.get(entry.kind)
        return make(self, posted, earlier) if make else Made(entry.effective_on, entry.postings, entry.keeps)


def _number(entry: Entry) -> int:
    return int(entry.cause.partition(":")[2].partition("#")[0])


def _due(facts: Facts, posted: Posted, _: dict[int, Entry]) -> Made | None:
    item = facts.now.held.instalment(_number(posted.entry))
    return Made(item.due_on, due(item.case, item.maintenance, item.fee)) if item else None


def _uncovered(facts: Facts, posted: Posted, _: dict[int, Entry]) -> Made | None:
    item = facts.now.held.instalment(_number(posted.entry))
    return Made(item.due_on, uncovered(item.case, item.uncovered, item.uncovered_fee)) if item else None


def _received(facts: Facts, posted: Posted, _: dict[int, Entry]) -> Made | None:
    number = posted.entry.number
    item = next((one for one in facts.now.held.receipts if one.entry == number), None)
    return Made(item.received_on, received(item.pence, item.case)) if item else None


def _opening(facts: Facts, posted: Posted, earlier: dict[int, Entry]) -> Made | None:
    what, _, reference = posted.entry.cause.partition(":")
    if what == "came-over":
        event = facts.came_over.get(reference)
        if event is None:
            return None
        return Made(event.on, opening(reference, 0, event.receiving_parent, event.secretary_of_state))
    state = posted.before.cases.get(reference)
    if what != "opening" or state is None:
        return Made(posted.entry.effective_on, posted.entry.postings)
    old, over = state.legacy, state.legacy.arrears_transitioned_on
    here = over is not None and over <= posted.on
    parts = (old.arrears_receiving_parent, old.arrears_secretary_of_state) if here else (0, 0)
    return Made(posted.on, opening(reference, state.arrears, *parts))


def _charged(facts: Facts, posted: Posted, _: dict[int, Entry]) -> Made | None:
    entry = posted.entry
    if not entry.cause.startswith("charge:"):
        return Made(entry.effective_on, entry.postings)
    pence = charge_for(action_of(entry), entry.effective_on, facts.rules)
    case = next(line.case for line in entry.postings if line.bucket is Bucket.CHARGES)
    return Made(entry.effective_on, claim(case, Bucket.CHARGES, pence)) if isinstance(pence, int) else None


def _waived(facts: Facts, posted: Posted, earlier: dict[int, Entry]) -> Made | None:
    if not posted.entry.cause.startswith("waiver:"):
        return Made(posted.entry.effective_on, posted.entry.postings)
    charge = earlier.get(_number(posted.entry))
    return Made(posted.on, reversed_of(charge.postings)) if charge else None


_BY_KIND: dict[Kind, Callable[[Facts, Posted, dict[int, Entry]], Made | None]] = {
    Kind.DUE: _due,
    Kind.UNCOVERED: _uncovered,
    Kind.RECEIVED: _received,
    Kind.OPENING: _opening,
    Kind.CHARGED: _charged,
    Kind.WAIVED: _waived,
}
"""Those that the record itself makes; changes, misses and payments are made when they are met."""


def asked(state: AccountState, planned: Iterable[str]) -> dict[str, Made]:
    """What must have been posted: each instalment that fell due, and each receipt."""
    open_ones, found = set(planned), dict[str, Made]()
    for item in state.instalments:
        if item.state not in open_ones:
            for cause, lines in (
                (f"instalment:{item.number}", due(item.case, item.maintenance, item.fee)),
                (f"uncovered:{item.number}", uncovered(item.case, item.uncovered, item.uncovered_fee)),
            ):
                if lines:
                    found[cause] = Made(item.due_on, lines)
    found.update(
        (f"receipt:{item.number}", Made(item.received_on, received(item.pence, item.case))) for item in state.receipts
    )
    return found
