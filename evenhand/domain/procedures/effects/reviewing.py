"""Whether a decision stands after a fact that arrived late, and what its correction needs. Source: GEN-8."""

from evenhand.domain.opportunity.commands.reviewing import ReviewDecision, ReviewFinding
from evenhand.domain.opportunity.ending import News
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, required
from evenhand.domain.procedures.ending.by_hand import extension
from evenhand.domain.procedures.ending.early import lead_to_early_end
from evenhand.domain.procedures.late.facts import Fact
from evenhand.domain.procedures.late.marks import about
from evenhand.domain.procedures.opening import opened

ADVICE = "advice"
TRIGGER = {
    Fact.BENEFIT: Trigger.BENEFIT,
    Fact.PRISON: Trigger.PRISON,
    Fact.NIL: Trigger.NIL_ASSESSED,
    Fact.CLOSING: Trigger.CASE_CLOSING,
    Fact.HOSPITAL: Trigger.HOSPITAL,
    Fact.EMPLOYER: Trigger.EMPLOYER_CHANGED,
}


def review_decision(ctx: Context, command: ReviewDecision) -> Decided:
    """It stands, with a reason; or what it needs opens, and the decision itself is never rewritten.

    While the opportunity runs: an extension that was refused is asked for anew, and anything else leads to an early
    end. Once it ended, Advice and Guidance say how what followed is put right. Refuses: value-missing.
    """
    required(ctx, command.reason, "reason", "Give the reasons: they are kept with the decision.")
    return Decided(() if command.finding is ReviewFinding.STANDS else _needed(ctx))


def _needed(ctx: Context) -> tuple[Event, ...]:
    held, named = ctx.state.opportunity, about(ctx.request)
    found: tuple[Event, ...] = ()
    if named is not None and held is not None and held.status is OpportunityStatus.RUNNING:
        _, fact, since = named
        found = _opened_anew(ctx, News(TRIGGER.get(fact, Trigger.OTHER_CHANGE), since))
    return found or (opened(ctx, ADVICE, f"corrects:{ctx.number}", steps=ctx.task.steps),)


def _opened_anew(ctx: Context, news: News) -> tuple[Event, ...]:
    decided = ctx.state.request(ctx.request.parent) if ctx.request.parent else None
    closing = decided.closing if decided is not None else None
    if closing is not None and closing.refused:
        return extension(
            ctx.state, ctx.book, ctx.today, news.trigger, news.since, by=ctx.actor.id, parent=ctx.number,
            instalment=closing.instalment,
        )  # fmt: skip
    return lead_to_early_end(ctx.state, ctx.book, ctx.today, news, parent=ctx.number, by=ctx.actor.id)
