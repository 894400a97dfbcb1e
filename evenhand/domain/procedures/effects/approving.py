"""The answers of a team leader. Source: SCH-27, EAR-20, EAR-29, EXT-12 to EXT-15, R17."""

from evenhand.domain.authority import may_approve
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer, DecideApproval
from evenhand.domain.opportunity.ending import Approval
from evenhand.domain.opportunity.ending_words import Answer
from evenhand.domain.opportunity.events import (
    ApprovalAnswered,
    Event,
    ExtensionRefused,
    MissDecided,
    OpportunityExtended,
    ResolutionSet,
)
from evenhand.domain.opportunity.vocabulary import Resolution
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.effects.extending import not_overtaken
from evenhand.domain.procedures.effects.outcome import closing_of
from evenhand.domain.procedures.ending.ended import collection_goes_on, direct_pay_begins
from evenhand.domain.procedures.ending.putting import content_digest, taken_back
from evenhand.domain.refusal import Refusal, Refused

RULES = ("R17",)


def decide_fees(ctx: Context, command: DecideApproval) -> Decided:
    """Approved, fees and charges count from the check's effective date, however late the answer (R10)."""
    put = answerable(ctx, command)
    if command.answer is ApprovalAnswer.RETURN:
        return returned(ctx, put)
    approved = answer_of(ctx, put, Answer.APPROVED)
    return Decided((approved, *collection_goes_on(ctx.after((approved,)))))


def decide_end_of_deduction(ctx: Context, command: DecideApproval) -> Decided:
    """Approved, the change to direct pay is made."""
    put = answerable(ctx, command)
    if command.answer is ApprovalAnswer.RETURN:
        return returned(ctx, put)
    approved = answer_of(ctx, put, Answer.APPROVED)
    asked = ctx.request.record_of(put.task)
    suspend = asked is not None and ("suspend_state_arrears", "yes") in asked.values
    return Decided((approved, *direct_pay_begins(ctx.after((approved,)), suspend)))


def decide_extension(ctx: Context, command: DecideApproval) -> Decided:
    """Approved, the end date moves and the instalment it is about is excused; rejected, nothing moves (R16, R23).

    Refuses as `answerable`; outcome-begun, where how the opportunity ends began to be decided meanwhile.
    """
    put, closing = answerable(ctx, command), closing_of(ctx)
    if command.answer is ApprovalAnswer.RETURN:
        return returned(ctx, put)
    if command.answer is ApprovalAnswer.REJECT:
        return Decided(
            (
                answer_of(ctx, put, Answer.REJECTED),
                ExtensionRefused(number=ctx.number, on=ctx.today, steps=("EXT-15",), rules=RULES),
                ResolutionSet(number=ctx.number, resolution=Resolution.COFC_REJECTED, steps=("EXT-15",)),
            )
        )
    not_overtaken(ctx)
    assert closing.months is not None and closing.revised_on is not None  # noqa: S101 - an extension was put
    events: list[Event] = [
        answer_of(ctx, put, Answer.APPROVED),
        OpportunityExtended(
            number=ctx.number, months=closing.months, until=closing.revised_on, steps=("EXT-14",), rules=("R16",)
        ),
        ResolutionSet(number=ctx.number, resolution=Resolution.COFC_ACCEPTED, steps=("EXT-14",)),
    ]
    events += [
        MissDecided(
            number=ctx.number, instalment=instalment, decision="extension", excused=True, on=ctx.today,
            steps=("EXT-14",), rules=("R16", "R23"),
        )
        for instalment in closing.excuses
    ]  # fmt: skip
    return Decided(tuple(events))


def answerable(ctx: Context, command: DecideApproval) -> Approval:
    """What is answered: by a person with the authority, and exactly as they saw it.

    Refuses: nothing-waits, own-request, no-authority, authority-ended, amount-beyond-authority, value-missing,
    approval-of-another-content.
    """
    put = ctx.state.approval_of(ctx.number)
    if put is None:
        raise refuse("nothing-waits", "Nothing waits for a team leader on this request. Look at it again.", ctx, RULES)
    found = may_approve(ctx.beside.authorities, ctx.actor.id, put.kind, put.amount, put.by, ctx.today)
    if isinstance(found, Refusal):
        raise Refused(found)
    required(ctx, command.comments.strip(), "comments", "Give the reasons for your answer: they are kept with it.")
    if command.seen != content_digest(ctx.state, ctx.number) or command.seen != put.digest:
        says = "This is not what you saw: it was edited since. Look at it again, and answer then."
        raise refuse("approval-of-another-content", says, ctx, RULES)
    return put


def answer_of(ctx: Context, put: Approval, answer: Answer) -> ApprovalAnswered:
    """The answer as it is recorded."""
    return ApprovalAnswered(
        approval=put.number, answer=answer, by=ctx.actor.id, on=ctx.today, steps=ctx.task.steps, rules=RULES
    )


def returned(ctx: Context, put: Approval) -> Decided:
    """What was put comes back with comments, to be amended."""
    return Decided(taken_back(put, Answer.RETURNED, ctx.actor.id, ctx.today, ctx.task.steps), done=False)
