"""What becomes known while opportunities run: a benefit, prison, a wish for direct pay, a closure, a new employer."""

from datetime import date

from evenhand.cases.models import Opportunity as OpportunityRow
from evenhand.demo.play.office import actor
from evenhand.demo.turns import Turn, turn_of
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.vocabulary import Employment, Role, Service
from evenhand.domain.procedures.known import Known, facts
from evenhand.domain.procedures.shape import Actor
from evenhand.work.become_known import become_known
from evenhand.work.ending.by_hand import ByHand, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand

NOTICE = 14


def things_turn_up(day: date, seed: int) -> None:
    """What is planned for a running opportunity on this day becomes known."""
    rows = OpportunityRow.objects.filter(status="running").order_by("case_id")
    for reference, restricted, start in rows.values_list("case__reference", "case__restricted", "start"):
        plan = turn_of(reference, seed)
        if plan.turn is Turn.NOTHING or add_days(start, plan.after_days) != day:
            continue
        by = actor("bryn" if restricted else "celia")
        news = _news(plan.turn, day)
        if news is not None:
            become_known(by, reference, news)
        if plan.turn in BY_HAND:
            _extend(by, reference, plan.turn, day)


def _news(turn: Turn, day: date) -> Known | None:
    match turn:
        case Turn.BENEFIT:
            return facts.BenefitStarted("universal-credit", day, "CIS")
        case Turn.PRISON:
            return facts.WentToPrison(day)
        case Turn.NIL:
            return facts.WorkChanged(Employment.NOT_EMPLOYED, None, 0)
        case Turn.CLOSURE:
            return facts.CaseClosing(add_days(day, NOTICE))
        case Turn.DIRECT_PAY:
            return facts.ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY)
        case Turn.HOSPITAL:
            return facts.WentToHospital(day)
        case Turn.EMPLOYER:
            return facts.EmployerChanged(day, True)
    return None


BY_HAND = {
    Turn.HOSPITAL: (Trigger.HOSPITAL, "In hospital for some weeks; sick pay comes late."),
    Turn.EMPLOYER: (Trigger.EMPLOYER_CHANGED, "Between two pays after a change of employer."),
}


def _extend(by: Actor, reference: str, turn: Turn, day: date) -> None:
    trigger, reason = BY_HAND[turn]
    open_outcome_by_hand(by, reference, OutcomeAsked(ByHand.EXTENSION, trigger, day, reason))
