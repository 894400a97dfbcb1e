"""What happened in a negotiation, in words."""

from collections.abc import Callable
from typing import Any

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Reported, Rung
from evenhand.domain.opportunity import events as e
from evenhand.domain.opportunity.talks import Agreed, Terms, Willing
from evenhand.work.words_of_days import day

WILLING = {
    Willing.CARD: "they pay by card",
    Willing.DEBIT_AGAIN: "the direct debit is presented again",
    Willing.NON_IMMEDIATE: "they pay by a slower method",
    Willing.REFUSES: "they refuse to pay",
    Willing.CANNOT: "they cannot pay now",
    Willing.NEGOTIATES: "they ask to negotiate",
    Willing.NOT_REACHED: "nobody was reached",
}
HEARD = {
    Reported.YES: "The receiving parent reports hardship",
    Reported.NO: "The receiving parent reports no hardship",
    Reported.UNKNOWN: "Whether the receiving parent has hardship is not known",
}
ACTIONS = {
    "deduction-order": "an order to the employer",
    "regular-deduction-order": "regular deductions from a bank account",
    "lump-sum-deduction-order": "a lump sum from a bank account",
    "liability-order": "a liability order",
}
DECIDED = {
    Agreed.ACCEPTED: "Negotiated Schedule Acceptable",
    Agreed.DEFERRED: "Arrears deferred",
    Agreed.REFUSED: "Negotiation refused",
}


RUNGS = {Rung.OWN_OFFER: "their offer", Rung.DEFERRED: "maintenance alone", Rung.SUSTAINABLE: "what can be kept up"}
"""Plans whose names say little by themselves."""


def terms_in_words(terms: Terms) -> str:
    """A plan in one line."""
    parts = [RUNGS.get(terms.rung, terms.rung.value.replace("-", " "))]
    if terms.lump_sum:
        parts.append(f"{spoken(terms.lump_sum)} now")
    if terms.instalment:
        parts.append(f"{spoken(terms.instalment)} with each instalment")
    if terms.review_on is not None:
        parts.append(f"looked at again on {day(terms.review_on)}")
    elif terms.ends_on is not None:
        parts.append(f"to {day(terms.ends_on)}")
    return ", ".join(parts) + ("; Breaches Debt Steer" if terms.breaches else "")


def _decided(v: e.NegotiationDecided) -> str:
    says = DECIDED[v.decision]
    if v.plan is not None:
        return f"{says}: {terms_in_words(v.plan)}"
    return says if v.acceptable is None else f"{says}; acceptable would be: {terms_in_words(v.acceptable)}"


def _scheduled(v: e.PlanScheduled) -> str:
    if v.agreed.waits:
        return "The schedule follows the decision: no arrears are asked for until the review"
    return f"The schedule follows the agreed plan from {day(v.start)}"


def _reviewed(v: e.PlanReviewed) -> str:
    if not v.kept:
        return "The agreed plan no longer fits and is negotiated again"
    return f"The agreed plan goes on; looked at again on {day(v.next_on)}" if v.next_on else "The agreed plan goes on"


def _referred(v: e.EnforcementReferred) -> str:
    first = f"somebody tried to negotiate on {day(v.attempt_on)}" if v.attempt_on else "before any negotiation"
    return f"Arrears referred to enforcement for {ACTIONS[v.action]}; {first}"


TALKS: dict[type[e.Event], Callable[[Any], str]] = {
    e.DebtQuantified: lambda v: (
        f"The arrears were set out; {spoken(v.disputed)} is disputed" if v.disputed else "The arrears were set out"
    ),
    e.TalkHeld: lambda v: f"Talk about the arrears: {WILLING[v.willing]}",
    e.PlanProposed: lambda v: f"Plan proposed: {terms_in_words(v.proposal.terms)}",
    e.HardshipHeard: lambda v: HEARD[v.hardship],
    e.CounterOffered: lambda v: "Another plan is to be proposed",
    e.NegotiationDecided: _decided,
    e.TalkTried: lambda v: "Nobody was reached to talk about the arrears",
    e.PlanScheduled: _scheduled,
    e.PlanBroken: lambda v: f"Payment {v.instalment} of the agreed plan, due on {day(v.due_on)}, did not come: breach",
    e.PlanReviewed: _reviewed,
    e.EnforcementReferred: _referred,
}
