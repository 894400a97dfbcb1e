"""How arrears are negotiated: who asks for it, what is proposed and decided, and what follows."""

from datetime import date

from evenhand.accounts.models import Balance
from evenhand.cases.models import Case, Request
from evenhand.demo.chance import chance
from evenhand.demo.play.deciding import worker
from evenhand.demo.play.moment import Moment
from evenhand.demo.play.office import actor
from evenhand.demo.play.proposing import propose
from evenhand.demo.play.weighing import lines_of
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.opportunity.commands import CallOutcome, Command, RecordCall, RecordDone
from evenhand.domain.opportunity.commands.agreed import ReviewAnswer, ReviewPlan, SetPlanSchedule
from evenhand.domain.opportunity.commands.enforcement import ActionDecision, ConsiderAction, EnforcementAction
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer, DecideApproval
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.talks import NEGOTIATION, Entry, RefusalGround, Willing
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.shape import Actor
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.negotiating.asked import NegotiationAsked

MONDAY, ENOUGH = 0, 100_00
ASKS, DISPUTES, ACCEPTS = 0.08, 0.15, 0.85
BEGINS = {
    Entry.TRANSITIONED: "Old arrears came over with the case, and nobody had talked about them yet.",
    Entry.ASKED: "They rang: they want to clear it, a bit each month.",
    Entry.CASEWORKER: "What is behind has grown for some weeks.",
    Entry.BALANCE_CHANGED: "The new calculation left something owed for the weeks before it.",
}
TALKS = {
    Willing.NEGOTIATES: (64, ""),
    Willing.NON_IMMEDIATE: (12, ""),
    Willing.CARD: (6, ""),
    Willing.CANNOT: (8, "Off work since the spring, and sick pay ends soon."),
    Willing.REFUSES: (10, "They say that the sum is wrong, and that they pay nothing more."),
}
SAID: dict[str, Command] = {
    "set-schedule": SetPlanSchedule(),
    "send-letters": RecordDone("Read both letters, and sent them."),
    "review-plan": ReviewPlan(ReviewAnswer.KEEPS, reason="Every payment came, and nothing changed at home."),
    **dict.fromkeys(("call-receiving-parent", "call-paying-parent"), RecordCall(CallOutcome.TOLD)),
}
ACTIONS = (
    ConsiderAction(ActionDecision.NEGOTIATE, reason="Nobody has talked with them about it yet."),
    ConsiderAction(
        ActionDecision.REFER, EnforcementAction.REGULAR_DEDUCTION, "They were asked twice, and said no both times."
    ),
    ConsiderAction(
        ActionDecision.REFER, EnforcementAction.LIABILITY_ORDER, "No plan was found, and nothing was paid since."
    ),
    ConsiderAction(ActionDecision.NOTHING, reason="They pay again by themselves."),
)


def begin_some(day: date, seed: int) -> None:
    """On Mondays somebody looks at what is owed; some of it is talked about."""
    if day.weekday() != MONDAY:
        return
    owed = Balance.objects.filter(bucket__in=[str(Bucket.ARREARS), str(Bucket.OLD_ARREARS)], pence__gte=ENOUGH)
    talked = Request.objects.filter(procedure=NEGOTIATION).values("case_id")
    rows = dict(owed.exclude(case_id__in=talked).order_by("-bucket").values_list("case_id", "bucket"))
    cases = Case.objects.filter(id__in=rows).order_by("id")
    for case_id, reference, account in cases.values_list("id", "reference", "account__reference"):
        bucket = rows[case_id]
        rng = chance(f"negotiates {day} {bucket}", reference, seed)
        if rng.random() < ASKS:
            others = (Entry.ASKED, Entry.ASKED, Entry.CASEWORKER, Entry.BALANCE_CHANGED)
            entry = Entry.TRANSITIONED if bucket == Bucket.OLD_ARREARS else rng.choice(others)
            by = actor("bryn" if _partly_restricted(account) else "dilip")
            enter_negotiation(by, reference, NegotiationAsked(entry, BEGINS[entry]))


def work_negotiation(at: Moment) -> None:
    """One day of it: the first task that can start, if its person finds the time."""
    if task := at.found_time_for():
        _work(at, task)


def _who(at: Moment) -> Actor:
    """A plan is about every case of the account: it is for somebody who may see them all."""
    return actor("bryn") if _partly_restricted(at.state.account) else worker(at)


def _partly_restricted(account: str) -> bool:
    return Case.objects.filter(account__reference=account, restricted=True).exists()


def _work(at: Moment, task: str) -> None:
    rng = chance(f"{task} {at.request.number}", at.state.reference, at.seed)
    if task == "quantify":
        disputes = rng.random() < DISPUTES
        said = "They say that a payment in cash was never counted." if disputes else ""
        at.do(task, QuantifyDebt(20_00 if disputes else 0, said), _who(at))
    elif task == "talk":
        willing: Willing = rng.choices(list(TALKS), weights=[weight for weight, _ in TALKS.values()])[0]
        at.do(task, RecordNegotiationTalk(willing, TALKS[willing][1]), _who(at))
    elif task == "propose-plan":
        propose(at, _who(at))
    elif task == "hear-receiving-parent":
        hard = rng.random() < 1 - ACCEPTS
        said = "The money was meant for shoes and the school trip." if hard else ""
        answer = HardshipAnswer.YES if hard else HardshipAnswer.NO
        at.do(task, HearReceivingParent(answer, said), _who(at))
    elif task == "decide":
        _decide(at, agrees=rng.random() < ACCEPTS)
    elif task == "approve":
        leader = actor("fergus" if _partly_restricted(at.state.account) or at.request.segment != "new-case" else "ewa")
        digest = content_digest(at.state, at.request.number)
        at.do(task, DecideApproval(ApprovalAnswer.APPROVE, "It is as fast as they can, and it lasts.", digest), leader)
    elif task == "consider-action":
        at.do(task, rng.choice(ACTIONS), _who(at))
    elif task in SAID:
        at.do(task, SAID[task], _who(at))


def _decide(at: Moment, *, agrees: bool) -> None:
    """What was put is agreed to, mostly; who refuses to pay put nothing."""
    talks = at.request.talks
    agrees = agrees and talks is not None and talks.plan is not None
    ground = None
    if not agrees:
        ground = RefusalGround.TOO_LONG if talks is not None and talks.plan is not None else RefusalGround.NO_OFFER
    command = DecideNegotiation(
        decision=Verdict.AGREE if agrees else Verdict.REFUSE,
        ground=ground,
        facts="What comes in and goes out, what is owed and to whom, and what was kept before.",
        reason="It is what they can keep up." if agrees else "What is owed would not be paid in any time that fits.",
        welfare=lines_of(at, agrees),
    )
    at.do("decide", command, _who(at))
