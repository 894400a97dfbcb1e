"""The answer to the offer (PPO-5 to PPO-12, RPO-8 to RPO-14)."""

from dataclasses import replace
from datetime import date

from evenhand.domain.calendar import add_days, long_date
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
    Outcome,
    Resolution,
    Role,
    Truth,
    Verdict,
)
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, between, led_nowhere, refuse, required
from evenhand.domain.procedures.permits import withdrawn
from evenhand.domain.procedures.walk import SETTLED, walk
from evenhand.domain.refusal import Refused

FIRST = ("preference", "voluntary-order", "csa-check")
LETTERS = (("CMSL0138", Role.RECEIVING), ("CMSL0139", Role.PAYING))


def answer_offer(ctx: Context, command: AnswerOffer) -> Decided:
    """What the paying parent said to the offer.

    A call that reached nobody sets the Offer Date and leaves the task open (R2). An acceptance sets the period,
    queues both letters and stops the clocks. Refuses: value-missing, date-out-of-range, ask-first, offer-withdrawn,
    not-eligible-today, reason-needed, not-a-working-day.
    """
    offer = ctx.request.offer or Offer()
    dated = _dated(ctx, offer, command)
    if command.answer is OfferAnswer.NOT_REACHED:
        tried = CallMade(
            number=ctx.number, task="answer", to=Role.PAYING, outcome=ContactOutcome.NOT_REACHED,
            on=ctx.today, steps=("PPO-6", "RPO-9"),
        )  # fmt: skip
        return Decided((*dated, tried), done=False)
    _not_withdrawn(ctx, command, dated)
    _in_time(ctx, offer, command)
    if command.answer in (OfferAnswer.ACCEPTS, OfferAnswer.DECLINES):
        _asked_first(ctx)
    if command.answer is OfferAnswer.DECLINES:
        return Decided((*dated, led_nowhere(ctx, Ground.DECLINED)))
    if command.answer is OfferAnswer.NOT_APPROPRIATE:
        required(ctx, command.ground, "ground", "Say why it is no longer appropriate.")
        if command.ground is Ground.OTHER_CHANGE:
            required(ctx, command.reason, "reason", "Give the reason for the other change of circumstances.")
        rules = ("R22",) if command.ground is Ground.LETTER_RETURNED else ()
        return Decided((*dated, led_nowhere(ctx, command.ground or Ground.OTHER_CHANGE, rules=rules)))
    if command.answer is not OfferAnswer.ACCEPTS:
        raise refuse("answer-unknown", "Choose what the paying parent said.", ctx, field="answer")
    return Decided((*dated, *_accepted(ctx, command)))


def _dated(ctx: Context, offer: Offer, command: AnswerOffer) -> tuple[OfferDated, ...]:
    """The Offer Date is the first attempted contact, set once (RPO-9), and never before the letter of its window."""
    if offer.offered_on is not None:
        return ()
    first = command.first_attempt_on or ctx.today
    earliest = max(ctx.request.opened_on, offer.window_from or ctx.request.opened_on)
    between(ctx, first, earliest, ctx.today, "first_attempt_on", "The first attempted contact")
    return (OfferDated(number=ctx.number, offered_on=first, steps=("PPO-9", "RPO-9"), rules=("R2",)),)


def _not_withdrawn(ctx: Context, command: AnswerOffer, dated: tuple[OfferDated, ...]) -> None:
    """A first attempt recorded long after it was made starts the 15 days when it was made (R2)."""
    days = ctx.rules.number("offer.withdraw_days", ctx.state.application.received_on)
    for item in dated:
        if ctx.today >= (withdraw_on := add_days(item.offered_on, days)):
            raise Refused(replace(withdrawn(withdraw_on), field="first_attempt_on"))


def _asked_first(ctx: Context) -> None:
    """A refusal counts as one only from somebody who wants direct pay under an order that was not their own wish."""
    procedure = ctx.book.procedures[ctx.request.procedure]
    views = {view.task.id: view for view in walk(ctx.state, ctx.request, procedure)}
    open_ones = [name for name in FIRST if name in views and views[name].state not in SETTLED]
    # Whether the old scheme is checked at all hangs on what the paying parent says of the order.
    left = [views[name].task for name in open_ones if name != "csa-check" or "voluntary-order" not in open_ones]
    if left:
        titles = ", ".join(f"“{task.title}”" for task in left)
        raise refuse("ask-first", f"Before an answer is taken, record {titles}.", ctx, field="answer")


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
    recorded = OutcomeRecorded(outcome=Outcome.ACCEPTED, steps=("PPO-11", "RPO-11"))
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
    first, last = add_days(ctx.today, 1), add_days(ctx.state.annual_review_on, -1)
    between(ctx, start, first, last, "first_collection_on", "The first collection")
    if not days.is_working(start):
        following = long_date(days.on_or_after(start))
        raise refuse(
            "not-a-working-day",
            f"Money cannot be collected on {long_date(start)}. The next working day is {following}.",
            ctx,
            rules=("M8", "R25"),
            field="first_collection_on",
        )
