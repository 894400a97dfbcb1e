"""What became known of a case and its people."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from evenhand.domain.opportunity.application import Application, Legacy
from evenhand.domain.opportunity.events.event import Event
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import Child
from evenhand.domain.opportunity.vocabulary import Role, Service


@dataclass(frozen=True, kw_only=True)
class CaseRegistered(Event):
    """A case came in with a caseload."""

    account: str
    paying: str
    receiving: str
    segment: str
    application: Application
    legacy: Legacy
    annual_review_on: date
    arrears: int
    children: tuple[Child, ...]


@dataclass(frozen=True, kw_only=True)
class PersonRegistered(Event):
    """A person came in with a caseload."""

    stream: ClassVar[str] = "person"
    parent: Parent


@dataclass(frozen=True, kw_only=True)
class FactLearned(Event):
    """A fact about a person became known: `parent` is the person as known from then on."""

    stream: ClassVar[str] = "person"
    kind: str
    parent: Parent
    effective_on: date


@dataclass(frozen=True, kw_only=True)
class ServiceAsked(Event):
    """A parent said which service they want."""

    who: Role
    wants: Service


@dataclass(frozen=True, kw_only=True)
class ProvisionalLetterIssued(Event):
    """The provisional calculation letter went out; the window of the answer runs from it."""

    issued_on: date
