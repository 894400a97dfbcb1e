"""Works maintenance out, and takes a rate that a person set. Source: PPO-13, RPO-15, M1, M5."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from evenhand.domain.account.working_out import WorkedOut
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Frequency
from evenhand.domain.maintenance.frequency import exactly
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.calculation import calculation, counts_from, unknown
from evenhand.domain.opportunity.commands import DetermineRate, PerformCalculation
from evenhand.domain.opportunity.commands.calculation import COUNTS, Income
from evenhand.domain.opportunity.events import Event, FactLearned, LetterQueued, MaintenanceWorkedOut, RateDetermined
from evenhand.domain.opportunity.people import Benefit, Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.before_offer import EARLIEST
from evenhand.domain.procedures.effects.decided import Decided, between, refuse, required
from evenhand.domain.refusal import Refusal, Refused
from evenhand.domain.rules import Rules

LETTER = "CALCULATION"
LIMIT = "deduction.limit_per_cent"


def perform_calculation(ctx: Context, command: PerformCalculation) -> Decided:
    """Works out what this case is due, over all cases of the account, and has both parents told.

    Asks for a fact only where it is not known, and makes none up: an income that nobody knows gives the default rate
    where a person chooses it. Refuses: value-missing, date-out-of-range, and what the calculation refuses.
    """
    paying = _learned(ctx, command)
    on = counts_from(ctx.state) or command.effective_on
    required(ctx, on, "effective_on", "Give the day from which maintenance counts.")
    assert on is not None  # noqa: S101 - required just above
    known: list[Event] = []
    if paying != ctx.state.paying:
        known.append(FactLearned(kind="circumstances", parent=paying, effective_on=ctx.today, steps=ctx.task.steps))
    state = replace(ctx.state, paying=paying)
    found = calculation(state, ctx.others, on, ctx.today, ctx.rules)
    if isinstance(found, Refusal):
        raise Refused(replace(found, steps=ctx.task.steps, field=""))
    told = worked_out(state, found, on, str(command.every), ctx.number, ctx.task.steps)
    letters = tuple(letter(to, f"calculation:{ctx.number}", ctx.today, ctx.task.steps) for to in Role)
    return Decided((*known, told, *letters), found=_found(told))


def worked_out(
    state: CaseState, found: WorkedOut, on: date, every: str, number: int, steps: tuple[str, ...]
) -> MaintenanceWorkedOut:
    """What was worked out for one case, with nothing of another."""
    place, (receiving, weekly) = next(
        (place, due) for place, due in enumerate(found.maintenance.due) if due[0].reference == state.reference
    )
    deduction, pay = found.deduction, Frequency(state.paying.pay_frequency or Frequency.WEEKLY)
    return MaintenanceWorkedOut(
        number=number,
        effective_on=on,
        rate=str(found.maintenance.rate),
        weekly=weekly,
        fee=found.fees[place].paying,
        receiving_fee=found.fees[place].receiving,
        gross=state.paying.gross_weekly,
        other_children=state.paying.other_children or 0,
        children=receiving.children,
        children_in_all=sum(one.children for one, _ in found.maintenance.due),
        nights=receiving.nights,
        every=every,
        lines=tuple(
            (line.rule, line.amount) for line in found.maintenance.working if line.about in ("", state.reference)
        ),
        deduction=deduction.by_frequency[pay] if deduction else None,
        over=deduction.determine if deduction else None,
        steps=steps,
        rules=("M1", "M4", "M5"),
    )


def letter(to: Role, cause: str, today: date, steps: tuple[str, ...]) -> LetterQueued:
    """The letter that tells one parent of it."""
    return LetterQueued(code=LETTER, to=to, cause=cause, on=today, steps=steps)


def determine_rate(ctx: Context, command: DetermineRate) -> Decided:
    """Takes the rate that a person set, which stays within the limit of net earnings (M5).

    Refuses: value-missing, amount-out-of-range.
    """
    required(ctx, command.reason, "reason", "Give the reason for the rate.")
    if command.rate <= 0:
        raise refuse("amount-out-of-range", "The rate must be more than nothing.", ctx, ("M5",), field="rate")
    most = most_from_earnings(ctx.state.paying, ctx.today, ctx.rules)
    if most is not None and command.rate > most:
        limit = ctx.rules.number(LIMIT, ctx.today)
        says = f"No more than {spoken(most)} may be taken from one pay: {limit}% of net earnings. Give that or less."
        raise refuse("amount-out-of-range", says, ctx, ("M5",), field="rate")
    return Decided((RateDetermined(number=ctx.number, pence=command.rate, steps=ctx.task.steps, rules=("M5",)),))


def most_from_earnings(paying: Parent, today: date, rules: Rules) -> int | None:
    """The most that may be taken from one pay, in pence rounded down; None where net earnings are not known."""
    if paying.net_weekly is None:
        return None
    pay, weeks = Frequency(paying.pay_frequency or Frequency.WEEKLY), rules.number("schedule.most_weeks", today)
    return int(Fraction(exactly(paying.net_weekly, pay, weeks) * rules.number(LIMIT, today), 100))


def _learned(ctx: Context, command: PerformCalculation) -> Parent:
    """The paying parent with such facts as were not known. Refuses: value-missing, date-out-of-range."""
    lacks, paying = unknown(ctx.state), ctx.state.paying
    changed: dict[str, object] = {}
    if "income" in lacks:
        required(ctx, command.income, "income", "Say what is known of the income, or make a default decision.")
        if command.income is Income.AMOUNT:
            required(ctx, command.gross_weekly, "gross_weekly", "Give the gross weekly income.")
            changed["gross_weekly"] = command.gross_weekly
    if "on_benefit" in lacks:
        required(ctx, command.on_benefit, "on_benefit", "Say whether a benefit sets the flat rate.")
        changed["benefits"] = _benefits(ctx, command)
    if "other_children" in lacks:
        required(ctx, command.other_children, "other_children", "Say how many other children live with them.")
        changed["other_children"] = COUNTS[command.other_children] if command.other_children else 0
    if not changed:
        return paying
    names = {"gross_weekly": "income", "benefits": "benefits", "other_children": "other-children"}
    sources = {**dict(paying.sources), **{names[name]: "Paying parent" for name in changed}}
    return replace(paying, **changed, sources=tuple(sorted(sources.items())))  # type: ignore[arg-type]


def _benefits(ctx: Context, command: PerformCalculation) -> tuple[Benefit, ...]:
    if not command.on_benefit:
        return ()
    required(ctx, command.benefit, "benefit", "Say which benefit.")
    required(ctx, command.benefit_from, "benefit_from", "Say from which day the benefit is paid.")
    start = command.benefit_from or ctx.today
    between(ctx, start, EARLIEST, ctx.today, "benefit_from", "The start of the benefit")
    return (Benefit(command.benefit, DateRange(start), "Paying parent"),)


def _found(told: MaintenanceWorkedOut) -> tuple[tuple[str, str], ...]:
    found = {
        "counts_from": told.effective_on.isoformat(),
        "maintenance_rate": told.rate,
        "weekly_maintenance": str(told.weekly),
        "normal_deduction": "" if told.deduction is None else str(told.deduction),
        "passes_limit": "" if told.deduction is None else _said(told.over),
    }
    return tuple((name, value) for name, value in found.items() if value)


def _said(over: bool | None) -> str:
    return "unknown" if over is None else "yes" if over else "no"
