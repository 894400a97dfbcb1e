"""How an opportunity ends, is judged, is extended; and what a team leader answers."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.authority import ApprovalKind
from evenhand.domain.opportunity.ending_words import (
    Answer,
    CheckStatus,
    Compliance,
    ComplianceReason,
    Trigger,
)
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.vocabulary import Resolution, Service


@dataclass(frozen=True, kw_only=True)
class ComplianceRecorded(Event):
    """Compliance Action and Compliance Reason were recorded; `excused` marks a default that was excused (R23)."""

    number: int
    compliance: Compliance
    reason: ComplianceReason
    proposed: str
    early_end_reason: str = ""
    excused: bool = False
    on: date


@dataclass(frozen=True, kw_only=True)
class CheckRecorded(Event):
    """The unlikely to pay check; its effective date is the day from which fees may count (R10)."""

    number: int
    status: CheckStatus
    effective_on: date
    rejected_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class DecisionRecorded(Event):
    """A discretionary decision with its proposal, the statement in force, and a welfare line for each child (GEN-8).

    `children` are named by key: child:1 is the first child of the case, other:1 of the paying parent's household.
    """

    number: int
    task: str
    chosen: str
    proposed: str
    statement_from: date
    children: tuple[str, ...]
    by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class GoesOn(Event):
    """It was decided that the opportunity does not end now, or a request for direct pay was withdrawn."""

    number: int
    on: date


@dataclass(frozen=True, kw_only=True)
class ExtensionProposed(Event):
    """An extension was proposed; empty months: none is asked for."""

    number: int
    reason: str
    months: int | None
    revised_on: date | None
    excuses: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExtensionRefused(Event):
    """No extension is granted."""

    number: int
    on: date


@dataclass(frozen=True, kw_only=True)
class OpportunityExtended(Event):
    """The end date moved (R16)."""

    number: int
    months: int
    until: date


@dataclass(frozen=True, kw_only=True)
class DirectPayExplained(Event):
    """Direct pay was explained to the receiving parent; `pass_on` is their permission, never assumed (EAR-23)."""

    number: int
    on: date
    pass_on: bool


@dataclass(frozen=True, kw_only=True)
class OpportunityEnded(Event):
    """The opportunity ended, once: how, and on which day; an early end ends on its check's effective date (R10)."""

    number: int
    compliance: Compliance
    check: CheckStatus | None
    on: date


@dataclass(frozen=True, kw_only=True)
class FeesReinstated(Event):
    """Collection fees and charges count again from a day (R10)."""

    number: int
    from_on: date


@dataclass(frozen=True, kw_only=True)
class ServiceChanged(Event):
    """The service type of the case changed. `suspend` where arrears of the Secretary of State are to be suspended."""

    number: int
    service: Service
    on: date
    suspend: bool = False


@dataclass(frozen=True, kw_only=True)
class ResolutionSet(Event):
    """The resolution code of an open request was set."""

    number: int
    resolution: Resolution


@dataclass(frozen=True, kw_only=True)
class SegmentMoved(Event):
    """The case moved to another team."""

    segment: str


@dataclass(frozen=True, kw_only=True)
class ApprovalAsked(Event):
    """Something was put to a team leader: what exactly, by its digest (R17)."""

    approval: int
    number: int
    task: str
    kind: ApprovalKind
    by: str
    on: date
    digest: str
    amount: int | None = None


@dataclass(frozen=True, kw_only=True)
class ApprovalAnswered(Event):
    """A team leader answered, or an edit made what was asked void."""

    approval: int
    answer: Answer
    by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class TaskReopened(Event):
    """A task is to be recorded anew: it was returned, or what it rested on was edited."""

    number: int
    task: str


@dataclass(frozen=True, kw_only=True)
class OrderChargeDecided(Event):
    """Whether the charge for an order that is first varied after the opportunity applies (R22)."""

    number: int
    applies: bool
    ground: str
    on: date


@dataclass(frozen=True, kw_only=True)
class CaseClosureStarted(Event):
    """It became known that the case is to be closed from a day on."""

    from_on: date


@dataclass(frozen=True, kw_only=True)
class CaseClosureStopped(Event):
    """The case is not closed after all."""

    on: date


@dataclass(frozen=True, kw_only=True)
class CaseClosed(Event):
    """The case closed; nothing waits on it any more."""

    on: date


@dataclass(frozen=True, kw_only=True)
class TriggerLearned(Event):
    """Something became known that may end the opportunity early, and is not a fact of a person (EAR-1)."""

    trigger: Trigger
    from_on: date
    instalment: int | None = None


@dataclass(frozen=True, kw_only=True)
class TriggerTaken(Event):
    """A request about an early end is now about something else that became known meanwhile."""

    number: int
    trigger: Trigger
