"""Marks of making an offer. Source: ELG-3, RPO-4 to RPO-15, R2, R25."""

from evenhand.domain.exercise.marks_of_all import before, reached
from evenhand.domain.exercise.verdict import Verdict, done, right
from evenhand.domain.exercise.worked import Worked
from evenhand.domain.opportunity.clocks import proposed_collection
from evenhand.domain.opportunity.events import LetterQueued, MethodSet, OfferAnswered, OfferDated
from evenhand.domain.opportunity.vocabulary import OfferAnswer, Role

EXPLAIN, PREFERENCE, ORDER, ANSWER = "explain-to-receiving-parent", "preference", "voluntary-order", "answer"


def explained_first(worked: Worked) -> Verdict:
    """The receiving parent was told how it goes before the offer was answered."""
    return before(worked, (EXPLAIN,), ANSWER)


def asked_first(worked: Worked) -> Verdict:
    """What is asked before an answer is taken was recorded before it."""
    return before(worked, (PREFERENCE, ORDER), ANSWER)


def offered_on_the_day(worked: Worked) -> Verdict:
    """The Offer Date is the day on which the offer was made: its clock runs from there."""
    dated = worked.last(OfferDated)
    return Verdict.OPEN if dated is None else right(dated.offered_on == worked.on(dated))


def accepted_as_said(worked: Worked) -> Verdict:
    """Accepted, by direct debit."""
    answered = worked.last(OfferAnswered)
    if answered is None:
        return Verdict.OPEN
    return right(answered.answer is OfferAnswer.ACCEPTS and bool(answered.by_direct_debit))


def time_to_collect(worked: Worked) -> Verdict:
    """The first collection is on the proposed day or later, so that the direct debit can be set up."""
    answered = worked.last(OfferAnswered)
    if answered is None or answered.first_collection_on is None:
        return Verdict.OPEN
    soonest = proposed_collection(worked.state, worked.rules, worked.on(answered))
    return right(answered.first_collection_on >= soonest)


def both_written_to(worked: Worked) -> Verdict:
    """A letter to each parent follows."""
    return done({one.to for one in worked.own(LetterQueued)} >= {Role.PAYING, Role.RECEIVING})


def receiving_parent_told(worked: Worked) -> Verdict:
    """The receiving parent heard of the answer by telephone."""
    return reached(worked, "tell-receiving-parent")


def methods_set(worked: Worked) -> Verdict:
    """How they pay was set."""
    return done(worked.last(MethodSet) is not None)
