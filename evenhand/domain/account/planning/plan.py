"""Plans a version of the promise-to-pay schedule. Setting it is what the plan says, and nothing else. Source: M2."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import AccountEvent, ScheduleSet
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.planning.agreed import agreed_for
from evenhand.domain.account.planning.checks import (
    RULES,
    STEPS,
    changes_something,
    has_first_collections,
    holds_something,
    starts_in_time,
)
from evenhand.domain.account.planning.covered import covered
from evenhand.domain.account.planning.difference import difference
from evenhand.domain.account.planning.lines import stored
from evenhand.domain.account.planning.made import Plan
from evenhand.domain.account.planning.manual import manual_allocation
from evenhand.domain.account.planning.owing import next_review, owing_of
from evenhand.domain.account.planning.reconcile import Before, before, facts_of
from evenhand.domain.account.planning.spreads import Spread, spreads
from evenhand.domain.account.planning.wish import Wish
from evenhand.domain.account.planning.working import behind_of, not_collected, working_of
from evenhand.domain.account.posting import post
from evenhand.domain.account.schedule import schedule
from evenhand.domain.account.state import AccountState, InstalmentState, ScheduleVersion
from evenhand.domain.account.terms import Owing, Terms
from evenhand.domain.calendar import BeyondCalendar, DateRange
from evenhand.domain.maintenance.working import Line as Step
from evenhand.domain.refusal import Refusal, Refused
from evenhand.domain.rules import NoRuleInForce, Rules


def plan_schedule(
    state: AccountState, wish: Wish, today: date, rules: Rules, history: Sequence[Entry]
) -> Plan | Refusal:
    """The schedule of an account over all of its cases, from the first collection date to the annual review.

    Maintenance is that of the liabilities in force on the first day. Arrears follow in equal instalments on the same
    days, up to the annual review or another day; charges once they are cleared. `state` holds every planned
    instalment, `history` every entry. A plan for arrears that was agreed is followed instead, to the penny, and stays
    with each schedule after it until it is paid or another one is agreed.

    Refusals: start-past; arrears-until-early; nothing-owed; review-too-near; methods-missing; shares-not-whole;
    first-collection-missing (R25); nothing-changes; calendar-unknown; no-rule-in-force.
    """
    try:
        return _plan(state, wish, today, rules, history)
    except Refused as refused:
        return refused.refusal
    except BeyondCalendar as beyond:
        return Refusal("calendar-unknown", f"No schedule can be made: {beyond}.", STEPS, ("M8",), field="start")
    except NoRuleInForce as none:
        return Refusal("no-rule-in-force", f"No schedule can be made: {none}.", STEPS, ("M2",), field="start")


def set_schedule(
    state: AccountState, wish: Wish, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...] | Refusal:
    """What setting records: the plan's own events. Refusals: those of `plan_schedule`."""
    plan = plan_schedule(state, wish, today, rules, history)
    return plan if isinstance(plan, Refusal) else plan.events


def _plan(state: AccountState, wish: Wish, today: date, rules: Rules, history: Sequence[Entry]) -> Plan:
    starts_in_time(wish, today)
    review, number = next_review(state, wish.start), state.last_schedule + 1
    agreed = agreed_for(state, wish, today, wish.start)
    owing = owing_of(state, wish.start, review, agreed=agreed is not None)
    terms = Terms(DateRange(wish.start, review), wish.every, state.nation)
    collected = tuple(case for case in owing if case.collected)
    earlier = {case.reference: before(state, case, wish.start, today, rules, history) for case in collected}
    facts = facts_of(number, earlier, today)
    posted: tuple[AccountEvent, ...] = (post(state, facts, today, rules, history),) if facts else ()
    balances = apply_all(state, posted).balances
    made = schedule(owing, terms, rules)
    if isinstance(made, Refusal):
        raise Refused(made)
    billed = tuple(case for case in owing if case.billed)
    ahead = {reference: known.ahead for reference, known in earlier.items()}
    spread = spreads(billed, terms, wish, made.weeks, ahead, balances, agreed, rules)
    whole = stored(billed, terms, made, spread, state.last_instalment, number, rules, agreed)
    within = covered(whole, state.rate, wish.every, wish.start, rules)
    lines = within.lines
    shown = tuple(item for item in made.instalments if item.receiving_parent not in earlier)
    holds_something(lines, shown, made.weeks)
    has_first_collections(collected, lines, today)
    version = ScheduleVersion(
        number, today, terms.during, str(wish.every), wish.cause, made.days_not_covered, agreed=agreed
    )
    planned = tuple(item for item in state.instalments if item.state is InstalmentState.PLANNED)
    changes = difference(planned, lines)
    changes_something(state, changes, wish)
    warning = manual_allocation(state.cases, balances, wish.start, wish.applied_late)
    event = ScheduleSet(
        schedule=version,
        instalments=lines,
        replaced=tuple(item.number for item in planned),
        warning=warning.sentence if warning else "",
        why=wish.why,
        arrears_until=wish.arrears_until,
        steps=(*STEPS, "GEN-9") if warning else STEPS,
        rules=RULES,
    )
    return Plan(
        schedule=version,
        weeks=made.weeks,
        instalments=lines,
        shown=shown,
        changes=changes,
        left=_left(spread, within.left),
        warning=warning,
        working=(*made.working, *_working(owing, earlier, spread, wish.start, rules), *within.working),
        events=(*posted, event),
    )


def _left(spread: dict[str, Spread], cut: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """What the dates do not reach, and what the rate from earnings does not."""
    found = {}
    for case, part in spread.items():
        arrears, charges = cut.get(case, (0, 0))
        found[case] = part.left[0] + arrears, part.left[1] + charges
    return {case: parts for case, parts in found.items() if any(parts)}


def _working(
    owing: tuple[Owing, ...], earlier: dict[str, Before], spread: dict[str, Spread], start: date, rules: Rules
) -> tuple[Step, ...]:
    steps = list[Step]()
    for case in owing:
        if case.collected:
            steps.extend(working_of(case, earlier[case.reference], spread[case.reference], start, rules))
        else:
            steps.append(not_collected(case, start, rules))
            steps.extend(behind_of(case, spread[case.reference], start, rules) if case.billed else ())
    return tuple(steps)
