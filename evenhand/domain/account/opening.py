"""What the opening of a business day brings to an account: instalments fall due, and others are judged. R8, R9, M3."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from evenhand.domain.account.came import otherwise
from evenhand.domain.account.events import AccountEvent, InstalmentJudged, InstalmentsDue
from evenhand.domain.account.judge import NOT_COUNTED, Judgement, judge
from evenhand.domain.account.ledger import Entry, Kind
from evenhand.domain.account.ledger.entries import due, uncovered
from evenhand.domain.account.posting import Fact
from evenhand.domain.account.pots import Key
from evenhand.domain.account.state import AccountState, InstalmentState, Planned
from evenhand.domain.altered import altered
from evenhand.domain.calendar import add_days
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules

BACS = "england-and-wales"
BEHIND = frozenset({InstalmentState.SHORT, InstalmentState.LATE, InstalmentState.MISSED})
"""What did not come whole in time: what is still unpaid of it falls behind."""


def judged_to(day: date, rules: Rules) -> date:
    """Instalments whose day of judging is not after this are judged when `day` opens.

    The bank tells of a day on a working day after it, and nothing is called missed before that. Errors: NoRuleInForce,
    BeyondCalendar.
    """
    for _ in range(rules.number("judging.statement_working_days", day)):
        day = rules.working_days(BACS).on_or_before(add_days(day, -1))
    return day


def judged_when(judge_on: date, rules: Rules) -> date:
    """The day at whose opening an instalment is judged. Errors: NoRuleInForce, BeyondCalendar."""
    days = rules.number("judging.statement_working_days", judge_on)
    if not days:
        return judge_on
    working = rules.working_days(BACS)
    first = working.on_or_after(judge_on)
    return add_days(working.after(first, days - 1) if days > 1 else first, 1)


def looks_back_to(day: date, rules: Rules) -> date:
    """What was due from this day on is judged again when money comes or is taken back. Errors: NoRuleInForce."""
    return add_days(day, -rules.number("judging.look_back_days", day))


@dataclass(frozen=True)
class Opened:
    """What a day brings, before it is posted.

    Attributes:
        events: which instalments fell due, and how others are judged.
        facts: what the ledger must say.
        judged: every verdict that is new or another one than before.
    """

    events: tuple[AccountEvent, ...]
    facts: tuple[Fact, ...]
    judged: tuple[Judgement, ...]


def opens(state: AccountState, day: date, until: date, rules: Rules, earlier: Mapping[Key, int]) -> Opened:
    """What falls due on or before a day, and what is judged: `until` is the last day of judging that has come.

    `earlier` is what receipts left over that are older than those loaded. Errors: NoRuleInForce.
    """
    fallen = tuple(item for item in state.instalments if _falls_due(item, day))
    facts = [
        Fact(Kind.DUE, item.due_on, f"instalment:{item.number}", lines)
        for item in fallen
        if (lines := due(item.case, item.maintenance, item.fee))
    ]
    facts += [
        Fact(Kind.UNCOVERED, item.due_on, f"uncovered:{item.number}", lines)
        for item in fallen
        if (lines := uncovered(item.case, item.uncovered, item.uncovered_fee))
    ]
    numbers = tuple(item.number for item in fallen)
    events: list[AccountEvent] = [InstalmentsDue(numbers=numbers)] if numbers else []
    now = [altered(item, state=InstalmentState.DUE) if item.number in numbers else item for item in state.instalments]
    judged = _judged(now, state, day, until, rules, earlier)
    events += [_told(item) for item in judged]
    behind = [item.instalment for item in judged if newly_behind(item)]
    came = _came(now, state, day, rules, earlier) if behind else {}
    facts += [_missed(item, now, came) for item in behind]
    return Opened(tuple(events), tuple(facts), judged)


def newly_behind(item: Judgement) -> bool:
    """Whether it did not come whole in time, and that was not known before."""
    return item.state in BEHIND and item.instalment.state not in BEHIND


def asks_history(opened: Opened) -> bool:
    """Whether the ledger must be asked what it says already: something was judged before."""
    return any(newly_behind(item) and item.instalment.state is not InstalmentState.DUE for item in opened.judged)


def not_posted(facts: Iterable[Fact], history: Sequence[Entry] | None) -> tuple[Fact, ...]:
    """Without what the ledger says already: an instalment that was met for a while is missed once."""
    said = {entry.cause for entry in history or ()}
    return tuple(fact for fact in facts if fact.cause not in said)


def _falls_due(item: Planned, day: date) -> bool:
    return item.state is InstalmentState.PLANNED and item.due_on <= day


def _judged(
    now: Sequence[Planned], state: AccountState, day: date, until: date, rules: Rules, earlier: Mapping[Key, int]
) -> tuple[Judgement, ...]:
    counted = (item for item in now if item.due_on <= day)
    found = judge(counted, state.receipts, day, rules, earlier, lambda item: _to_judge(item, until))
    return tuple(item for item in found if _differs(item))


def _to_judge(item: Planned, until: date) -> bool:
    return item.state not in NOT_COUNTED and (item.state is not InstalmentState.DUE or item.judge_on <= until)


def _differs(found: Judgement) -> bool:
    held = found.instalment
    known = held.state, held.received, held.otherwise
    return (found.state, found.received, otherwise(found.came, found.received)) != known


def _told(item: Judgement) -> InstalmentJudged:
    return InstalmentJudged(
        number=item.instalment.number,
        case=item.instalment.case,
        state=item.state,
        received=item.received,
        why=item.why,
        receipts=item.receipts,
        came=item.came,
        rules=("R8",),
    )


def _came(
    now: Sequence[Planned], state: AccountState, day: date, rules: Rules, earlier: Mapping[Key, int]
) -> dict[int, int]:
    """What came so far for each that is due and not judged yet, in pence."""
    due = (item for item in now if item.due_on <= day)
    found = judge(due, state.receipts, day, rules, earlier, lambda item: item.state is InstalmentState.DUE)
    return {item.instalment.number: item.received for item in found}


def _missed(item: Planned, those: Iterable[Planned], came: Mapping[int, int]) -> Fact:
    """Found missed on its day of judging; what lacks of those due by then and judged later may still be paid in time.

    Money pays maintenance with its fee first (M3), so that what was paid of them already keeps nothing.
    """
    keeps = [each for each in those if each.case == item.case and each.due_on <= item.judge_on < each.judge_on]
    maintenance = fee = 0
    for each in (one for one in keeps if one.state not in NOT_COUNTED):
        asked = each.maintenance + each.fee
        lacks = max(asked - came.get(each.number, 0), 0)
        own_fee = half_up(Fraction(lacks * each.fee, asked)) if asked else 0
        maintenance, fee = maintenance + lacks - own_fee, fee + own_fee
    return Fact(Kind.MISSED, item.judge_on, f"missed:{item.number}", (), keeps=(item.case, maintenance, fee))
