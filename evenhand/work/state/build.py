"""Builds the state of a case from its rows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.domain.account import Method, PaymentMethod
from evenhand.domain.account.method_to import MethodTo, PaymentTo
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Application, Exclusion, Legacy
from evenhand.domain.opportunity.ending import Approval, Closing, News
from evenhand.domain.opportunity.ending_words import Answer, CheckStatus, Compliance
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.request import Offer, Request, TaskRecord
from evenhand.domain.opportunity.state import (
    Assessment,
    CaseState,
    Child,
    Decision,
    LetterDue,
    Note,
    Opportunity,
    Timer,
)
from evenhand.domain.opportunity.talks import Talks
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Ending,
    NoteKind,
    OpportunityStatus,
    PPEligibility,
    Resolution,
    Role,
    Service,
    Status,
    TimerWhy,
)
from evenhand.work.state.codec import read

Row = dict[str, Any]
EMPTY = "[]"
EXCLUSIONS = tuple[Exclusion, ...]
NEWS = tuple[News, ...]
PAIRS = tuple[tuple[str, str], ...]
WORDS = tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """The rows of one case, by table, in order."""

    children: list[Row]
    requests: list[Row]
    tasks: list[Row]
    opportunities: list[Row]
    methods: list[Row]
    methods_to: list[Row]
    timers: list[Row]
    letters: list[Row]
    notes: list[Row]
    approvals: list[Row]
    decisions: list[Row]


def state_of(row: Row, account: Row, paying: Parent, receiving: Parent, rows: Rows) -> CaseState:
    """The state of a case."""
    application = Application(
        applicant=Applicant(row["applicant"]),
        received_on=row["received_on"],
        receiving_parent_wants=Service(row["receiving_parent_wants"]),
        paying_parent_wants=Service(row["paying_parent_wants"]),
        provisional_letter_on=row["provisional_letter_on"],
        effective_on=row["effective_on"],
    )
    opportunity = rows.opportunities[-1] if rows.opportunities else None
    return CaseState(
        reference=row["reference"],
        account=account["reference"],
        segment=row["segment"],
        application=application,
        legacy=read(Legacy, row["legacy"]),
        paying=paying,
        receiving=receiving,
        annual_review_on=row["annual_review_on"],
        arrears=row["arrears"],
        service=Service(row["service"]),
        children=tuple(Child(item["number"], item["nights_a_year"]) for item in rows.children),
        exclusions=_exclusions(row["exclusions"]),
        assessment=read(Assessment, row["assessment"]),
        override=PPEligibility(row["override"]) if row["override"] else None,
        unlikely_to_pay=row["unlikely_to_pay"],
        outcome=row["outcome"],
        requests=tuple(_request(item, rows.tasks) for item in rows.requests),
        opportunity=None if opportunity is None else _opportunity(opportunity),
        methods=tuple(method_of(item) for item in rows.methods),
        pays_to=tuple(
            MethodTo(item["number"], PaymentTo(item["kind"]), item["start"], item["until"]) for item in rows.methods_to
        ),
        timers=tuple(
            Timer(TimerWhy(item["why"]), item["request"], item["since"], item["due_on"]) for item in rows.timers
        ),
        letters=tuple(
            LetterDue(item["code"], Role(item["role"]), item["cause"], item["queued_on"], bool(item["drafted"]))
            for item in rows.letters
        ),
        notes=tuple(
            Note(item["number"], NoteKind(item["kind"]), item["on"], item["by"], item["text"], item["about"])
            for item in rows.notes
        ),
        approvals=tuple(_approval(item) for item in rows.approvals),
        decisions=tuple(_decision(item) for item in rows.decisions),
        news=_news(row["news"]),
        closing_on=row["closing_on"],
        closed_on=row["closed_on"],
        version=row["version"],
        account_version=account["version"],
    )


def _request(row: Row, tasks: list[Row]) -> Request:
    return Request(
        number=row["number"],
        procedure=row["procedure"],
        version=row["version_of_procedure"],
        cause=row["cause"],
        opened_on=row["opened_on"],
        opened_by=row["opened_by"],
        segment=row["segment"],
        parent=row["parent"],
        status=Status(row["status"]),
        sub_status=row["sub_status"],
        resolution=Resolution(row["resolution"]),
        ending=Ending(row["ending"]) if row["ending"] else None,
        closed_on=row["closed_on"],
        assigned_to=row["assigned_to"],
        reminder=row["reminder"],
        offer=read(Offer, row["offer"]),
        closing=read(Closing, row["closing"]),
        talks=read(Talks, row["talks"]),
        carried=_words(row["carried"]),
        moved=_words(row["moved"]),
        tried=tuple(map(date.fromisoformat, _words(row["tried"]))),
        done=tuple(
            TaskRecord(item["task"], read(PAIRS, item["values"]), item["by"], item["on"])
            for item in tasks
            if item["request"] == row["number"]
        ),
    )


def _opportunity(row: Row) -> Opportunity:
    period = DateRange(row["start"], row["end"])
    return Opportunity(
        request=row["request"],
        route=Applicant(row["route"]),
        period=period,
        status=OpportunityStatus(row["status"]),
        extended=row["extended"],
        compliance=Compliance(row["compliance"]) if row["compliance"] else None,
        check=CheckStatus(row["check_status"]) if row["check_status"] else None,
        ended_on=row["ended_on"],
        fees_from=row["fees_from"],
    )


def _approval(row: Row) -> Approval:
    return Approval(
        number=row["number"],
        request=row["request"],
        task=row["task"],
        kind=ApprovalKind(row["kind"]),
        by=row["by"],
        asked_on=row["asked_on"],
        digest=row["digest"],
        amount=row["amount"],
        answer=Answer(row["answer"]),
        answered_by=row["answered_by"],
        answered_on=row["answered_on"],
    )


def _decision(row: Row) -> Decision:
    return Decision(
        request=row["request"],
        task=row["task"],
        chosen=row["chosen"],
        proposed=row["proposed"],
        statement_from=row["statement_from"],
        children=_words(row["children"]),
        by=row["by"],
        on=row["on"],
        place=row["place"],
    )


def method_of(row: Row) -> Method:
    """A method of payment from its row."""
    return Method(
        number=row["number"],
        kind=PaymentMethod(row["kind"]),
        share=row["share"],
        start=row["start"],
        frequency=row["frequency"],
        mandatory=row["mandatory"],
        desire=row["desire"],
        until=row["until"],
    )


def _exclusions(text: str) -> tuple[Exclusion, ...]:
    found: tuple[Exclusion, ...] = () if text == EMPTY else read(EXCLUSIONS, text)
    return found


def _news(text: str) -> tuple[News, ...]:
    found: tuple[News, ...] = () if text == EMPTY else read(NEWS, text)
    return found


def _words(text: str) -> tuple[str, ...]:
    found: tuple[str, ...] = () if text == EMPTY else read(WORDS, text)
    return found
