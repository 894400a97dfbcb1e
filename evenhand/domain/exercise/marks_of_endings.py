"""Marks of deciding an early end, and of a missed payment. Source: EAR-1g, EAR-6 to EAR-23, R7, R8, R14, R23."""

from evenhand.domain.exercise.marks_of_all import before, in_words
from evenhand.domain.exercise.verdict import Verdict, done, right
from evenhand.domain.exercise.worked import Worked
from evenhand.domain.opportunity.commands.misses import MissContact, MissDecision
from evenhand.domain.opportunity.ending_words import OUTCOMES, REASON_OF
from evenhand.domain.opportunity.events import (
    ComplianceRecorded,
    DecisionRecorded,
    MissContacted,
    MissDecided,
    RequestOpened,
)

HISTORY, CHECK, EXPLAIN, CHANGE = "payment-history", "unlikely-check", "explain-direct-pay", "to-direct-pay"
CONTACT, DECIDE = "contact-about-miss", "decide-miss"


def as_the_table_proposes(worked: Worked) -> Verdict:
    """The outcome is the row of the table for what became known and how the payments stand."""
    task, recorded = worked.task(HISTORY), worked.last(ComplianceRecorded)
    if task is None:
        return Verdict.OPEN
    return right(recorded is not None and dict(task.values).get("compliance") == recorded.proposed)


def reason_fits(worked: Worked) -> Verdict:
    """The Early End reason is the one under which falls what became known (R12)."""
    recorded = worked.last(ComplianceRecorded)
    if recorded is None:
        return Verdict.OPEN
    request = worked.state.request(recorded.number)
    trigger = None if request is None or request.closing is None else request.closing.trigger
    return right(trigger is not None and recorded.early_end_reason == REASON_OF.get(trigger))


def check_follows(worked: Worked) -> Verdict:
    """The check says what the outcome suggests."""
    found = next((one for one in reversed(list(worked.own(DecisionRecorded))) if one.task == CHECK), None)
    return Verdict.OPEN if found is None else right(found.chosen == found.proposed)


def check_with_reasons(worked: Worked) -> Verdict:
    """Facts, reasons and the welfare of each child say something."""
    return in_words(worked, CHECK)


def explained_before_the_change(worked: Worked) -> Verdict:
    """The receiving parent understood direct pay before it was begun."""
    return before(worked, (EXPLAIN,), CHANGE)


def change_begun(worked: Worked) -> Verdict:
    """The change to direct pay was made, or waits for a team leader."""
    return done(worked.task(CHANGE) is not None)


def asked_why(worked: Worked) -> Verdict:
    """Somebody asked why it did not come, and for nothing else."""
    held = worked.last(MissContacted)
    return Verdict.OPEN if held is None else right(held.kind == MissContact.ASKED_WHY)


def heard_first(worked: Worked) -> Verdict:
    """The reason was heard before anything was decided; who reached nobody has heard none."""
    held = worked.last(MissContacted)
    if worked.task(DECIDE) is None:
        return Verdict.OPEN
    return right((held is None or held.kind != MissContact.NONE) and before(worked, (CONTACT,), DECIDE) is Verdict.MET)


def bank_at_fault(worked: Worked) -> Verdict:
    """What the bank did is no default of the parent's: the payment is excused."""
    held = worked.last(MissDecided)
    return Verdict.OPEN if held is None else right(held.decision == MissDecision.BANK_FAULT)


def decision_with_reasons(worked: Worked) -> Verdict:
    """The reason says what happened."""
    return in_words(worked, DECIDE)


def nothing_opened(worked: Worked) -> Verdict:
    """Nothing was opened against the paying parent (R7)."""
    if any(isinstance(one.event, RequestOpened) and one.event.procedure in OUTCOMES for one in worked.did):
        return Verdict.WRONG
    return done(worked.last(MissDecided) is not None)
