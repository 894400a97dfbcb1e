"""How every other request is worked."""

from evenhand.config.book import the_book
from evenhand.demo.chance import chance
from evenhand.demo.enquiries import enquiry_of
from evenhand.demo.look_ups import look_up_of
from evenhand.demo.play.moment import Moment
from evenhand.demo.play.office import actor
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import (
    Arrangement,
    CallOutcome,
    DecideLateOffer,
    DetermineRate,
    ExplainToReceivingParent,
    LateDecision,
    PerformCalculation,
    RecordCall,
    RecordCircumstances,
    RecordDone,
    RecordLookUp,
    RecordUnlikelyToPay,
    SetMethods,
)
from evenhand.domain.opportunity.commands.calculation import Income, OtherChildren
from evenhand.domain.opportunity.proposals import arrangements
from evenhand.domain.opportunity.vocabulary import (
    Employment,
    EnforcementKind,
    Ground,
    LegacyMethod,
    MethodWas,
    Service,
)
from evenhand.domain.procedures.effects.calculation import most_from_earnings

TOLD = RecordCall(CallOutcome.TOLD)
FREQUENCIES = {Frequency.MONTHLY: 70, Frequency.FOUR_WEEKLY: 8, Frequency.FORTNIGHTLY: 7, Frequency.WEEKLY: 15}


def explain(at: Moment) -> None:
    """The calls at the application, a day or more after it came."""
    if at.age < 1 + at.plan.caseworker:
        return
    if "explain-to-receiving-parent" in at.ready():
        unknown = at.state.application.receiving_parent_wants is Service.UNKNOWN
        wants = Service(at.plan.receiving_parent_wants) if unknown else None
        at.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD, wants))
    if "explain-to-paying-parent" in at.ready():
        at.do("explain-to-paying-parent", TOLD)


def look_up(at: Moment) -> None:
    """The old scheme is looked up after some days."""
    found = look_up_of(at.state.reference, at.seed)
    if at.age < found.after_days:
        return
    method = LegacyMethod(found.method)
    order = method in (LegacyMethod.DEO, LegacyMethod.DER, LegacyMethod.RDO)
    was = MethodWas.ENFORCED if found.method_was == "unknown" else MethodWas(found.method_was)
    t_date = None if at.state.legacy.liability_ends_on else at.state.application.received_on.replace(day=28)
    at.do(
        "look-up",
        RecordLookUp(method, was if order else None, tuple(EnforcementKind(k) for k in found.enforcement), t_date),
    )


def gather(at: Moment, task: str = "gather") -> None:
    """Work, benefits and income, once the paying parent has answered."""
    found = enquiry_of(at.state.reference, at.seed)
    if found.after_days is None or at.age < found.after_days:
        return
    employment = Employment(found.employment)
    gross = at.state.paying.gross_weekly
    at.do(
        task,
        RecordCircumstances(
            employment,
            True if employment is Employment.EMPLOYED else None,
            bool(found.benefit),
            found.benefit,
            at.today if found.benefit else None,
            gross if gross is not None else (0 if employment is Employment.NOT_EMPLOYED else 41_000),
        ),
    )


def what_changed(at: Moment) -> None:
    """What changed for somebody who said that they cannot pay."""
    gather(at, "take-circumstances")


def after_the_answer(at: Moment) -> None:
    """Calls, reasons and methods once the offer is decided, or in its follow-up."""
    offer = at.request.offer
    since = at.request.opened_on if at.request.carried else (offer.answered_on if offer else None)
    if since is None or (at.today - since).days < 1 + at.plan.caseworker:
        return
    for task in ("tell-receiving-parent", "explain-refusal"):
        if task in at.ready():
            at.do(task, TOLD)
    if "unlikely-to-pay-reason" in at.ready():
        at.do(
            "unlikely-to-pay-reason",
            RecordUnlikelyToPay(False, "The order was theirs; nothing shows they would not pay."),
        )
    if "methods" in at.ready():
        first = arrangements(at.state, at.request.offer)[0]
        returned = at.request.offer is not None and at.request.offer.ground is Ground.LETTER_RETURNED
        decides = returned and first is Arrangement.DEDUCTION_ORDER
        reason = "They may never have read the letter." if decides else ""
        at.do("methods", SetMethods(first, False if decides else None, reason))


def late(at: Moment) -> None:
    """The team leader decides after three days; some still wait."""
    rng = chance("late", at.state.reference, at.seed)
    if at.age < 3 or rng.random() < 0.4:
        return
    decision = LateDecision.MAKE_NOW if rng.random() < 0.7 else LateDecision.CLOSE
    leader = actor("fergus" if at.state.paying.restricted or at.state.receiving.restricted else "ewa")
    at.do("make-late-offer", DecideLateOffer(decision, "Nobody had tried; looked at with the team."), leader)


def figures(at: Moment) -> None:
    """Maintenance is worked out after some days; some still wait."""
    rng = chance("figures", at.state.reference, at.seed)
    if at.age < 2 + at.plan.caseworker or rng.random() < 0.1:
        return
    if "calculate" in at.ready():
        ended = at.state.legacy.liability_ends_on
        counts_from = add_days(ended, 1) if ended is not None and ended < at.today else at.today
        every = rng.choices(list(Frequency), weights=[FREQUENCIES[one] for one in Frequency])[0]
        at.do(
            "calculate",
            PerformCalculation(
                every=every,
                income=Income.DEFAULT,
                on_benefit=False,
                other_children=OtherChildren.NONE,
                effective_on=counts_from,
            ),
        )
    if "determine-rate" in at.ready():
        at.do("determine-rate", DetermineRate(_rate(at), "As much as leaves them enough to live on."))


def _rate(at: Moment) -> int:
    """A little less than may be taken from one pay; where nobody knows their net pay, what was worked out for it."""
    most = most_from_earnings(at.state.paying, at.today, the_book().rules)
    record = at.request.record_of("calculate")
    found = next((int(value) for name, value in record.values if name == "normal_deduction"), 0) if record else 0
    return max(min(found, most * 95 // 100) if most is not None else found, 1)


def advise(at: Moment) -> None:
    """Advice and Guidance answers after three days."""
    if at.age >= 3:
        at.do("advise", RecordDone("Check the old records before treating the order as enforced."), actor("kemal"))
