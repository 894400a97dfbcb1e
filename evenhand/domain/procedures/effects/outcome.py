"""The outcome of an opportunity, and the unlikely to pay check. Source: SCH-5 to SCH-26, EAR-6 to EAR-28, R8 to R15."""

from dataclasses import fields
from datetime import date

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.clocks import judged
from evenhand.domain.opportunity.commands.ending import (
    ComplianceChoice,
    EarlyChoice,
    RecordCheck,
    RecordCompliance,
    RecordEarlyEnd,
)
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import CheckStatus, Compliance, ComplianceReason, Trigger
from evenhand.domain.opportunity.events import (
    CheckRecorded,
    ComplianceRecorded,
    Event,
    GoesOn,
    MissDecided,
    ResolutionSet,
    TriggerTaken,
)
from evenhand.domain.opportunity.history import PaymentHistory
from evenhand.domain.opportunity.vocabulary import Resolution
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, refuse, required
from evenhand.domain.procedures.ending import proposals
from evenhand.domain.procedures.ending.ended import case_closes, collection_goes_on, ended
from evenhand.domain.procedures.ending.follows import fees_follow, service_can_change
from evenhand.domain.procedures.ending.proposals import Proposed
from evenhand.domain.procedures.ending.putting import put
from evenhand.domain.procedures.ending.triggers import about_at_check, still_so
from evenhand.domain.procedures.ending.welfare import weighed

Choice = ComplianceChoice | EarlyChoice
EXCUSING = frozenset({ComplianceChoice.PASS_EXCUSED, EarlyChoice.ENDED_EARLY_EXCUSED})
CLEAN = frozenset({ComplianceChoice.PASS, EarlyChoice.ENDED_EARLY}) | EXCUSING
WORDS: dict[str, str] = {
    value: words
    for command in (RecordCompliance, RecordEarlyEnd)
    for value, words in fields(command)[0].metadata["ask"].options.items()
}
FIELD: dict[Choice, tuple[Compliance, ComplianceReason]] = {
    ComplianceChoice.PASS: (Compliance.PASS, ComplianceReason.ALL_RECEIVED),
    ComplianceChoice.PASS_EXCUSED: (Compliance.PASS, ComplianceReason.ALL_RECEIVED),
    ComplianceChoice.FAIL: (Compliance.FAIL, ComplianceReason.DEFAULT),
    EarlyChoice.ENDED_EARLY: (Compliance.ENDED_EARLY, ComplianceReason.ALL_RECEIVED),
    EarlyChoice.ENDED_EARLY_EXCUSED: (Compliance.ENDED_EARLY, ComplianceReason.ALL_RECEIVED),
    EarlyChoice.ENDED_EARLY_DEFAULT: (Compliance.ENDED_EARLY, ComplianceReason.DEFAULT),
    EarlyChoice.FAIL: (Compliance.FAIL, ComplianceReason.DEFAULT),
}


def record_compliance(ctx: Context, command: RecordCompliance) -> Decided:
    """Pass or Fail at the scheduled end, beside what is proposed.

    Refuses: history-missing; not-judged-yet, a pass before every counted payment can be judged; default-known, a pass
    that leaves a default unexcused; nothing-to-excuse; reason-needed.
    """
    history = _history(ctx)
    proposed = proposals.at_the_end(history, judged_until(ctx))
    return Decided(_recorded(ctx, command.compliance, command.reason, history, proposed))


def record_early_end(ctx: Context, command: RecordEarlyEnd) -> Decided:
    """Ended Early or Fail beside the row of the table, or that the opportunity goes on.

    Refuses as `record_compliance`; direct-pay-was-asked where a request for direct pay would be failed (R14);
    case-is-closing where it would go on.
    """
    closing, history = closing_of(ctx), _history(ctx)
    holds = still_so(ctx.state, closing, ctx.rules, ctx.today)
    proposed = proposals.early(ctx.book.scenarios, closing.trigger, history, judged_until(ctx), holds=holds)
    if command.compliance is EarlyChoice.GOES_ON:
        if ctx.state.closing_on is not None:
            says = (
                "The case is to close, so the opportunity does not go on. Record how it ends, or record under "
                "Something became known that the case is not closed after all."
            )
            raise refuse("case-is-closing", says, ctx, ("R15",), field="compliance")
        if closing.trigger is Trigger.DIRECT_PAY_ASKED:
            says = (
                "The receiving parent asked for direct pay and confirmed it, so the opportunity does not go on. Record "
                "Ended Early."
            )
            raise refuse("direct-pay-was-asked", says, ctx, ("R14",), field="compliance")
        required(ctx, command.reason, "reason", "Give the reason why the opportunity goes on.")
        return Decided(goes_on(ctx))
    if closing.trigger is Trigger.DIRECT_PAY_ASKED and command.compliance is EarlyChoice.FAIL:
        says = "The receiving parent asked for direct pay: record Ended Early, with Payment Default if one is known."
        raise refuse("direct-pay-was-asked", says, ctx, ("R14",), field="compliance")
    reason = str(command.early_end_reason)
    return Decided(_recorded(ctx, command.compliance, command.reason, history, proposed, reason))


def record_check(ctx: Context, command: RecordCheck) -> Decided:
    """The unlikely to pay check, dated today, with the decision that it rests on.

    A pass leads to direct pay; a fail puts fees and charges to a team leader. Where the case closes, neither; where
    maintenance is nil on that day no fee follows, so that a fail ends what is collected at once (R15).
    Refuses: statement-not-set, value-missing, welfare-missing, direct-pay-was-asked.
    """
    closing = closing_of(ctx)
    if not command.likely and closing.trigger is Trigger.DIRECT_PAY_ASKED:
        says = "The receiving parent asked for direct pay and confirmed it: say yes. Your doubts belong in the reasons."
        raise refuse("direct-pay-was-asked", says, ctx, ("R14",), field="likely")
    if not command.likely:
        required(ctx, command.rejected_reason, "rejected_reason", "Choose the DP Rejected Reason.")
    found = proposals.likely(closing)
    proposed = "" if found is None else _said(found)
    decision = weighed(ctx, command.facts, command.reason, command.welfare, _said(command.likely), proposed)
    status = CheckStatus.NOT_APPLICABLE if command.likely else CheckStatus.UNLIKELY
    why = "" if command.likely else str(command.rejected_reason)
    check = CheckRecorded(
        number=ctx.number, status=status, effective_on=_effective_on(ctx, closing, status, why), rejected_reason=why,
        steps=ctx.task.steps, rules=("R10",),
    )  # fmt: skip
    recorded: tuple[Event, ...] = (decision, check, *_liability(ctx, closing, command.likely))
    after = ctx.after(recorded)
    if not service_can_change(ctx.state, closing):
        return Decided((*recorded, *case_closes(after)))
    if command.likely:
        return Decided((*recorded, ended(after.state, closing_of(after), ctx.task.steps)))
    if not fees_follow(after.state, closing_of(after)):
        return Decided((*recorded, *collection_goes_on(after)))
    return Decided((*recorded, put(ctx, ApprovalKind.FEES, recorded, ctx.beside.fees_a_year)))


def goes_on(ctx: Context) -> tuple[Event, ...]:
    """The opportunity goes on, and the request has come to its end."""
    steps = ctx.task.steps
    return (
        GoesOn(number=ctx.number, on=ctx.today, steps=steps, rules=("R14",)),
        ResolutionSet(number=ctx.number, resolution=Resolution.COFC_REJECTED, steps=steps),
    )


def judged_until(ctx: Context) -> date:
    """The first day whose instalments are not judged: after the judged months, or tomorrow where that is earlier."""
    held = ctx.state.opportunity
    assert held is not None  # noqa: S101 - an outcome request is about an opportunity
    last = judged(held, ctx.state.application.received_on, ctx.rules).end or ctx.today
    return min(last, ctx.today)


def closing_of(ctx: Context) -> Closing:
    """The details of the request."""
    closing = ctx.request.closing
    assert closing is not None  # noqa: S101 - only outcome requests ask these tasks
    return closing


def _recorded(
    ctx: Context, choice: Choice, reason: str, history: PaymentHistory, proposed: Proposed, early_end_reason: str = ""
) -> tuple[Event, ...]:
    _can_be_clean(ctx, choice, history)
    if (str(choice) != proposed.choice or choice in EXCUSING) and not reason.strip():
        against = f"Proposed is “{WORDS[proposed.choice]}”. " if proposed.choice else "Nothing is proposed here. "
        says = "Give the reason why the default is excused." if choice in EXCUSING else f"{against}Give your reason."
        raise refuse("reason-needed", says, ctx, ("R14", "R23"), field="reason")
    compliance, why = FIELD[choice]
    excused = tuple(
        MissDecided(
            number=ctx.number, instalment=item.number, decision="discretion", excused=True, on=ctx.today,
            steps=("LTT-2",), rules=("R23",),
        )
        for item in (history.defaults if choice in EXCUSING else ())
    )  # fmt: skip
    rules = ("R8", "R9", "R11", "R14") if early_end_reason else ("R8", "R9")
    told = ComplianceRecorded(
        number=ctx.number, compliance=compliance, reason=why, proposed=proposed.choice, excused=choice in EXCUSING,
        early_end_reason=early_end_reason, on=ctx.today, steps=ctx.task.steps, rules=rules,
    )  # fmt: skip
    return (*excused, told)


def _can_be_clean(ctx: Context, choice: Choice, history: PaymentHistory) -> None:
    """All Payments Received is recorded only where that is so, or is excused by a decision of its own (R23)."""
    until = judged_until(ctx)
    if choice not in CLEAN:
        return
    if choice not in EXCUSING and history.defaults:
        first = history.defaults[0]
        says = (
            f"The payment due on {long_date(first.due_on)} was {first.state}. Record a default, or excuse it with your "
            "reason."
        )
        raise refuse("default-known", says, ctx, ("R8", "R23"), field="compliance")
    if choice in EXCUSING and not (history.defaults or history.excused):
        says = "No payment is in default, so there is nothing to excuse. Choose it without the excuse."
        raise refuse("nothing-to-excuse", says, ctx, ("R23",), field="compliance")
    late = [item for item in history.waiting(until) if isinstance(choice, ComplianceChoice)]
    if late:
        says = (
            f"The payment due on {long_date(late[0].due_on)} cannot be judged before {long_date(late[0].judge_on)}: "
            "money may still come in time. Record the outcome then."
        )
        raise refuse("not-judged-yet", says, ctx, ("R1", "R8"), field="compliance")


def _effective_on(ctx: Context, closing: Closing, status: CheckStatus, why: str) -> date:
    """Today; what was returned and put again without a change of substance keeps its date (R10)."""
    same = closing.check is status and closing.rejected_reason == why
    return closing.check_on if same and closing.check_on is not None else ctx.today


def _liability(ctx: Context, closing: Closing, likely: bool) -> tuple[Event, ...]:
    """A failed check of somebody in prison or assessed as nil is about that, also where it was learned only now."""
    about = about_at_check(ctx.state, closing, ctx.rules, ctx.today)
    if likely or about is closing.trigger or not service_can_change(ctx.state, closing):
        return ()
    return (TriggerTaken(number=ctx.number, trigger=about, steps=ctx.task.steps, rules=("R15",)),)


def _history(ctx: Context) -> PaymentHistory:
    history = ctx.beside.history
    if history is None:
        raise refuse("history-missing", "The payments of this opportunity could not be read. Try again.", ctx)
    return history


def _said(yes: bool) -> str:
    return "likely" if yes else "unlikely"
