"""Each event as a sentence, for the timeline, for previews and for a stale page."""

from collections.abc import Callable
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.money import spoken
from evenhand.domain.opportunity import events as e
from evenhand.domain.opportunity.vocabulary import Ending, OfferAnswer, OpportunityStatus, Role
from evenhand.domain.procedures.timer_words import TIMERS
from evenhand.work.words_ending import ENDING
from evenhand.work.words_of_days import day
from evenhand.work.words_talks import TALKS

WHO = {Role.PAYING: "paying parent", Role.RECEIVING: "receiving parent"}
ENDINGS = {Ending.COMPLETED: "completed", Ending.CANCELLED: "cancelled", Ending.EXPIRED: "expired"}
GROUNDS = {
    "declined": "the paying parent declined",
    "silence": "no answer came",
    "letter-returned": "the letter came back and no new address is known",
    "prefers-collect-and-pay": "the paying parent prefers collect and pay",
    "voluntary-order": "the old order was voluntary",
    "neither-chosen-nor-imposed": "the old order was neither chosen nor imposed",
    "on-benefit": "the paying parent is on a benefit",
    "nil-income": "maintenance is nil",
    "not-employed": "the paying parent is not in work",
    "legal-exclusion": "a legal action excludes it",
    "receiving-parent-chose-direct-pay": "the receiving parent chose direct pay",
    "other-change": "circumstances changed",
    "not-made-in-time": "nobody made the offer in time",
}
FACTS = {
    "circumstances": "Work, benefits and income recorded",
    "benefits": "Benefits changed",
    "employment": "Work or income changed",
    "prison": "Prison: when they are there",
    "hospital": "Hospital: when they are there",
    "returned": "A letter came back",
    "address": "New address given",
    "bank-collect": "Bank details to collect from recorded",
    "bank-pay-out": "Bank details to pay into recorded",
    "employers": "Employer recorded or ended",
}


CONTACTS = {
    "asked-why": "the paying parent was asked why",
    "asked-after": "the paying parent was asked after hardship or safety",
    "offered": "the paying parent offered a payment, and it was taken",
    "none": "nobody spoke to the paying parent",
    "payment-request": "the paying parent was asked for it",
    "card": "the paying parent pays by card",
    "debit-again": "the direct debit is presented again",
    "another-way": "the paying parent pays in another way",
    "cannot": "the paying parent cannot pay now",
    "refuses": "the paying parent refuses to pay",
    "negotiation": "the paying parent asks to negotiate",
    "not-reached": "the paying parent was not reached",
}
DECISIONS = {
    "extension": "decided for an extension",
    "early-end": "decided for an early end",
    "discretion": "excused by a decision of its own",
    "office-fault": "excused, the office was at fault",
    "bank-fault": "excused, the bank was at fault",
    "not-deducted": "the employer did not deduct it",
    "not-paid-over": "the employer has not paid it over yet",
    "paid-astray": "the employer paid it, and it went astray",
    "too-little-earned": "the pay was too low for the deduction",
    "left": "the person does not work there any more",
    "no-answer": "the employer did not answer",
}


def title(procedure: str) -> str:
    """What a procedure is called."""
    found = the_book().procedures.get(procedure)
    return found.title if found else procedure


def _answered(v: e.OfferAnswered) -> str:
    if v.answer is OfferAnswer.ACCEPTS:
        return "Offer accepted"
    why = GROUNDS.get(str(v.ground), "")
    return f"Offer ended as {v.resolution}: {why}"


def _moved(v: e.OpportunityMoved) -> str:
    if v.status is OpportunityStatus.RUNNING:
        return "The opportunity started"
    return f"The opportunity lapsed before it started: {GROUNDS.get(str(v.ground), 'circumstances changed')}"


def _method(v: e.MethodSet) -> str:
    flags = "".join([", mandatory" if v.method.mandatory else "", ", desire flag set" if v.method.desire else ""])
    return f"{v.method.kind}, {v.method.share}%, from {day(v.method.start)}{flags}"


SENTENCES: dict[type[e.Event], Callable[[Any], str]] = {
    **ENDING,
    **TALKS,
    e.CaseRegistered: lambda v: "Case registered",
    e.PersonRegistered: lambda v: "",
    e.FactLearned: lambda v: FACTS.get(v.kind, v.kind.capitalize()),
    e.ServiceAsked: lambda v: f"The {WHO[v.who]} wants {v.wants.replace('-', ' ')}",
    e.ProvisionalLetterIssued: lambda v: f"Provisional calculation letter issued on {day(v.issued_on)}",
    e.LegacyLookedUp: lambda v: f"Old scheme looked up: {v.method}, {v.method_was}",
    e.OrderFound: lambda v: f"The old order was {v.method_was}",
    e.OnLegalList: lambda v: "Active Legacy Enforcement Actions set to Y",
    e.ExclusionRecorded: lambda v: f"Legal action that excludes: {v.exclusion.action.replace('-', ' ')}",
    e.EligibilityAssessed: lambda v: f"Assessed: {v.assessment.verdict}" + (f" ({v.field})" if v.field else ""),
    e.EligibilityOverridden: lambda v: f"PP Eligibility set by hand: {v.field or 'taken back'}",
    e.RequestOpened: lambda v: f"Request opened: {title(v.procedure)}",
    e.RequestAssigned: lambda v: f"Request given to {v.to}" if v.to else "Request put back in the queue",
    e.RequestStarted: lambda v: "Request set to In Progress",
    e.TaskRecorded: lambda v: f"Recorded: {task_title(v.task)}",
    e.RequestClosed: lambda v: f"Request {ENDINGS[v.ending]}" + (f", {v.resolution}" if v.resolution else ""),
    e.CallMade: lambda v: f"Call to the {WHO[v.to]}: {v.outcome.replace('-', ' ')}",
    e.OfferDated: lambda v: f"Offer Date {day(v.offered_on)}",
    e.OrderClaimed: lambda v: "Says the old order was voluntary" if v.voluntary else "No claim about the old order",
    e.OfferAnswered: _answered,
    e.OfferWindowRestarted: lambda v: f"The time to answer runs from {day(v.window_from)}",
    e.OpportunityAccepted: lambda v: (
        f"Opportunity from {day(v.period.start)}; the first day after it is {day(v.period.end)}"
    ),
    e.OpportunityMoved: _moved,
    e.UnlikelyToPayRecorded: lambda v: f"Unlikely to Pay Status: {v.status or 'none'}",
    e.OutcomeRecorded: lambda v: f"Compliance Opportunity: {v.outcome}",
    e.ChargeDetermined: lambda v: f"Deduction order charge: {v.applies}. {v.why}",
    e.MethodSet: _method,
    e.MethodEnded: lambda v: f"Method {v.number} ends on {day(v.until)}",
    e.MethodToSet: lambda v: f"The receiving parent is paid by {v.method.kind} from {day(v.method.start)}",
    e.MethodToEnded: lambda v: f"Method of payment to {v.number} ends on {day(v.until)}",
    e.LetterQueued: lambda v: f"Letter {v.code} to the {WHO[v.to]}",
    e.TimerSet: lambda v: f"Clock set for {day(v.due_on)}: {TIMERS[v.why][:1].lower()}{TIMERS[v.why][1:]}",
    e.TimerStopped: lambda v: "",
    e.Reminded: lambda v: v.text,
    e.MaintenanceWorkedOut: lambda v: (
        f"Maintenance worked out: {spoken(v.weekly)} a week from {day(v.effective_on)}, {v.rate.replace('-', ' ')} rate"
    ),
    e.OldArrearsCameOver: lambda v: "Arrears of the old scheme came over: they are collected here from now on",
    e.RateDetermined: lambda v: f"Normal deduction rate set by a person: {spoken(v.pence)} for one pay period",
    e.MissContacted: lambda v: f"Missed payment: {CONTACTS[v.kind]}",
    e.MissDecided: lambda v: f"Missed payment: {DECISIONS[v.decision]}",
    e.Undone: lambda v: "Taken back: the entry before",
    e.NoteAdded: lambda v: f"Note written: {v.kind.replace('-', ' ')}",
}


def sentence(event: e.Event) -> str:
    """One event in words; empty for what only the system needs."""
    return SENTENCES[type(event)](event)


def task_title(task: str) -> str:
    """A task's title wherever it stands."""
    for procedure in the_book().procedures.values():
        found = procedure.task(task)
        if found is not None:
            return found.title
    return task
