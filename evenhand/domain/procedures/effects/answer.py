"""The answer to the offer (PPO-5 to PPO-12, RPO-8 to RPO-14)."""

from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.clocks import clocks, period
from evenhand.domain.opportunity.commands import AnswerOffer
from evenhand.domain.opportunity.eligibility import Eligibility, assess
from evenhand.domain.opportunity.events import (
    CallMade,
    Event,
    LetterQueued,
    OfferAnswered,
    OfferDated,
    OpportunityAccepted,
    OutcomeRecorded,
)
from evenhand.domain.opportunity.request import Offer
from evenhand.domain.opportunity.vocabulary import (
    ContactOutcome,
    Ground,
    OfferAnswer,
    Resolution,
    Role,
    Truth,
    Verdict,
)
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, between, led_nowhere, refuse, required

LETTERS = (("CMSL0138", Role.RECEIVING), ("CMSL0139", Role.PAYING))


def answer_offer(ctx: Context, command: AnswerOffer) -> Decided:
    """What the paying parent said to the offer.

    A call that reached nobody sets the Offer Date and leaves the task open (R2). An acceptance sets the period,
    queues both letters and stops the clocks. Refuses: value-missing, date-out-of-range, not-eligible-today,
    reason-needed, not-a-working-day.
    """
    offer = ctx.request.offer or Offer()
    dated = _dated(ctx, offer, command)
    if command.answer is OfferAnswer.NOT_REACHED:
        tried = CallMade(
            number=ctx.number, task="answer", to=Role.PAYING, outcome=ContactOutcome.NOT_REACHED,
            on=ctx.today, steps=("PPO-6", "RPO-9"),
        )  # fmt: skip
        return Decided((*dated, tried), done=False)
    _in_time(ctx, offer, command)
    if command.answer is OfferAnswer.DECLINES:
        return Decided((*dated, led_nowhere(ctx, Ground.DECLINED)))
    if command.answer is OfferAnswer.NOT_APPROPRIATE:
        required(ctx, command.ground, "ground", "Say why it is no longer appropriate.")
        if command.ground is Ground.OTHER_CHANGE:
            required(ctx, command.reason, "reason", "Give the reason for the other change of circumstances.")
        return Decided((*dated, led_nowhere(ctx, command.ground or Ground.OTHER_CHANGE)))
    if command.answer is not OfferAnswer.ACCEPTS:
        raise refuse("answer-unknown", "Choose what the paying parent said.", ctx, field="answer")
    return Decided((*dated, *_accepted(ctx, command)))


def _dated(ctx: Context, offer: Offer, command: AnswerOffer) -> tuple[Event, ...]:
    """The Offer Date is the first attempted contact, set once (RPO-9)."""
    if offer.offered_on is not None:
        return ()
    first = command.first_attempt_on or ctx.today
    between(ctx, first, ctx.request.opened_on, ctx.today, "first_attempt_on", "The first attempted contact")
    return (OfferDated(number=ctx.number, offered_on=first, steps=("PPO-9", "RPO-9"), rules=("R2",)),)


def _in_time(ctx: Context, offer: Offer, command: AnswerOffer) -> None:
    """After the answer date an answer is still taken, with the caseworker's reason (R2)."""
    answer_by = clocks(ctx.state, offer, ctx.request.opened_on, ctx.rules).answer_by
    if answer_by is None or ctx.today <= answer_by or command.reason:
        return
    raise refuse(
        "reason-needed",
        f"The time to answer ran to {long_date(answer_by)}. The answer can still be taken: give the reason.",
        ctx,
        rules=("R2",),
        field="reason",
    )


def _accepted(ctx: Context, command: AnswerOffer) -> tuple[Event, ...]:
    _eligible_today(ctx)
    required(ctx, command.direct_debit, "direct_debit", "Say whether they can pay by direct debit.")
    required(ctx, command.first_collection_on, "first_collection_on", "Give the date of the first collection.")
    start = command.first_collection_on
    assert start is not None  # noqa: S101 - required just above
    if command.direct_debit is False:
        required(ctx, command.reason, "reason", "A standing order for all of it is by exception: give the reason.")
    _can_be_collected(ctx, start)
    route, received = ctx.state.application.applicant, ctx.state.application.received_on
    answered = OfferAnswered(
        number=ctx.number,
        answer=OfferAnswer.ACCEPTS,
        on=ctx.today,
        resolution=Resolution.ACCEPTED,
        by_direct_debit=command.direct_debit,
        first_collection_on=start,
        steps=("PPO-11", "RPO-10", "RPO-11"),
    )
    stands = OpportunityAccepted(
        number=ctx.number,
        route=route,
        period=period(route, start, received, ctx.rules),
        steps=("PPO-9", "RPO-15"),
        rules=("R1", "R25"),
    )
    recorded = OutcomeRecorded(outcome=str(Resolution.ACCEPTED), steps=("PPO-11", "RPO-11"))
    letters = tuple(
        LetterQueued(code=code, to=to, cause=f"offer:{ctx.number}", on=ctx.today, steps=("PPO-10", "RPO-13"))
        for code, to in LETTERS
    )
    return (answered, stands, recorded, *letters)


def _eligible_today(ctx: Context) -> None:
    found = assess(ctx.state, ctx.rules, ctx.today)
    if isinstance(found, Eligibility) and found.verdict is Verdict.ELIGIBLE:
        return
    if not isinstance(found, Eligibility):
        raise refuse(found.code, found.sentence, ctx, found.rules)
    missing = next(item for item in found.findings if item.counts and item.truth is not Truth.MET)
    raise refuse("not-eligible-today", f"The criteria are not met today: {missing.says}", ctx, ("R24",))


def _can_be_collected(ctx: Context, start: date) -> None:
    """The first collection is a working day after today, and before the annual review."""
    days = ctx.rules.working_days("england-and-wales")
    between(ctx, start, ctx.today, ctx.state.annual_review_on, "first_collection_on", "The first collection")
    if not days.is_working(start):
        raise refuse(
            "not-a-working-day",
            f"Money cannot be collected on {long_date(start)}. The next working day is {long_date(days.on_or_after(start))}.",
            ctx,
            rules=("M8", "R25"),
            field="first_collection_on",
        )
