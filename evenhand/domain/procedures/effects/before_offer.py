"""Decisions at the application: the explaining call, the look-up, gathering what is not known."""

from dataclasses import replace
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Enforcement
from evenhand.domain.opportunity.commands import (
    CallOutcome,
    ExplainToReceivingParent,
    RecordCircumstances,
    RecordLookUp,
)
from evenhand.domain.opportunity.events import (
    CallMade,
    Event,
    FactLearned,
    LegacyLookedUp,
    NoteAdded,
    ServiceAsked,
)
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.vocabulary import (
    ENFORCED_METHODS,
    ContactOutcome,
    Employment,
    MethodWas,
    NoteKind,
    Role,
    Service,
)
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, between, refuse, required

EARLIEST = date(1990, 1, 1)
DISSATISFIED = "Unhappy with direct pay because of past non-payment; said on the call about the application."


def explain_to_receiving_parent(ctx: Context, command: ExplainToReceivingParent) -> Decided:
    """Explains the offer; takes the preferred service and any word on the old order (ELG-3 to ELG-5, PPC-1)."""
    reached = command.outcome is CallOutcome.TOLD
    outcome = ContactOutcome.REACHED if reached else ContactOutcome.NOT_REACHED
    call = CallMade(
        number=ctx.number, task=ctx.task.id, to=Role.RECEIVING, outcome=outcome, on=ctx.today, steps=ctx.task.steps
    )
    events: list[Event] = [call]
    if reached and ctx.state.application.receiving_parent_wants is Service.UNKNOWN:
        required(ctx, command.wants, "wants", "They have not said yet which service they want: ask, and choose it.")
    if command.wants is not None and reached:
        events.append(ServiceAsked(who=Role.RECEIVING, wants=command.wants, steps=("PPC-1",)))
    if command.dissatisfied and reached:
        number = max((note.number for note in ctx.state.notes), default=0) + 1
        events.append(
            NoteAdded(
                number=number, kind=NoteKind.DISSATISFIED_WITH_DIRECT_PAY, by=ctx.actor.id, on=ctx.today,
                about=ctx.task.id, text=DISSATISFIED, steps=("ELG-4",),
            )
        )  # fmt: skip
    return Decided(tuple(events), done=command.outcome is not CallOutcome.NOT_REACHED)


def record_look_up(ctx: Context, command: RecordLookUp) -> Decided:
    """Takes what the old scheme's screens show; no note there means enforced (LKP-3, R6)."""
    if command.method in ENFORCED_METHODS:
        required(ctx, command.method_was, "method_was", "Say whether the order was enforced or voluntary.")
    if ctx.state.legacy.liability_ends_on is None:
        required(ctx, command.liability_ends_on, "liability_ends_on", "The T-date is not known: give it.")
    received = ctx.state.application.received_on
    return Decided(
        (
            LegacyLookedUp(
                method=command.method,
                method_was=command.method_was or MethodWas.UNKNOWN,
                enforcement=tuple(Enforcement(kind, DateRange(received)) for kind in command.enforcement),
                on=ctx.today,
                liability_ends_on=command.liability_ends_on,
                steps=ctx.task.steps,
                rules=("R5", "R6"),
            ),
        )
    )


def record_circumstances(ctx: Context, command: RecordCircumstances) -> Decided:
    """Takes work, benefits and income, as the paying parent told us."""
    if command.employment is Employment.EMPLOYED:
        required(ctx, command.employer_known, "employer_known", "Say whether we know the employer.")
    required(ctx, command.on_benefit, "on_benefit", "Say whether they are on a benefit.")
    ended = (item for item in ctx.state.paying.benefits or () if item.during.end and item.during.end <= ctx.today)
    benefits: tuple[Benefit, ...] = tuple(ended)
    if command.on_benefit:
        required(ctx, command.benefit, "benefit", "Say which benefit.")
        required(ctx, command.benefit_from, "benefit_from", "Say from which day the benefit is paid.")
        start = command.benefit_from or ctx.today
        between(ctx, start, EARLIEST, ctx.today, "benefit_from", "The start of the benefit")
        benefits = (*benefits, Benefit(command.benefit, DateRange(start), "Paying parent"))
    if command.gross_weekly is None and ctx.state.paying.gross_weekly is None:
        raise refuse(
            "value-missing",
            "Give the gross weekly income. Without it nobody can say whether maintenance is nil.",
            ctx,
            rules=("R5",),
            field="gross_weekly",
        )
    paying = ctx.state.paying
    sources = {**dict(paying.sources), **dict.fromkeys(("benefits", "employment", "income"), "Paying parent")}
    learned = replace(
        paying,
        employment=command.employment,
        employer_known=bool(command.employer_known),
        benefits=benefits,
        gross_weekly=command.gross_weekly if command.gross_weekly is not None else paying.gross_weekly,
        sources=tuple(sorted(sources.items())),
    )
    return Decided(
        (
            FactLearned(
                kind="circumstances", parent=learned, effective_on=ctx.today, steps=ctx.task.steps, rules=("R5",)
            ),
        )
    )
