"""The procedures hang together: names resolve, tasks are reached, requests close, shapes do not change in silence."""

import hashlib
import json
from collections import deque
from dataclasses import asdict, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evenhand.config.book import DATA, DataFault, read_procedure
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Enforcement
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import (
    COMMANDS,
    AnswerOffer,
    CallOutcome,
    Command,
    ExplainToReceivingParent,
    LegalFinding,
    OrderClaim,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
)
from evenhand.domain.opportunity.state import CaseState, Opportunity
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    EnforcementKind,
    OfferAnswer,
    Role,
    Scheme,
    Service,
)
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.effects import EFFECTS
from evenhand.domain.procedures.fire import fire
from evenhand.domain.procedures.known import BenefitStarted, Known, LetterReturned, learn
from evenhand.domain.procedures.permits import ROLE_WORDS
from evenhand.domain.procedures.predicates import PREDICATES
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import Procedure, Task, TaskState
from evenhand.domain.procedures.validate import faults_of
from evenhand.domain.procedures.walk import walk
from tests.domain.cases import BOOK, MONDAY, accepts, case, with_application, with_legacy, with_paying
from tests.domain.entries import ENDS, actor_for

SHAPES = Path(__file__).parent / "shapes.json"
PROCEDURES = sorted(BOOK.procedures.values(), key=lambda item: item.id)
TASKS = [(procedure, task) for procedure in PROCEDURES for task in procedure.tasks]
WHY = "Because."
LOW = 60_00
ALSO: dict[str, tuple[Command, ...]] = {
    "AnswerOffer": (
        accepts(reason=WHY),
        AnswerOffer(OfferAnswer.NOT_REACHED),
    ),
    "RecordLegalCheck": (RecordLegalCheck(LegalFinding.SISTED, negotiation_failed=True),),
    "RecordOrderClaim": (RecordOrderClaim(OrderClaim.VOLUNTARY), RecordOrderClaim(OrderClaim.NEITHER)),
    "RecordPreference": (RecordPreference(Service.COLLECT_AND_PAY),),
    "ExplainToReceivingParent": (
        ExplainToReceivingParent(CallOutcome.TOLD, Service.COLLECT_AND_PAY, dissatisfied=True),
    ),
}


def digest(procedure: Procedure) -> str:
    raw = json.dumps(asdict(procedure), sort_keys=True, default=list)
    return hashlib.sha256(raw.encode()).hexdigest()[:16]


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda item: item.id)
def test_a_change_of_shape_is_a_new_version(procedure: Procedure) -> None:
    """A request keeps the version that it was opened under. A new shape gets a new version and a new line here."""
    pinned = json.loads(SHAPES.read_text())
    assert pinned[f"{procedure.id} {procedure.version}"] == digest(procedure)


def test_every_version_that_is_pinned_is_one_that_stands() -> None:
    stands = {f"{procedure.id} {procedure.version}" for procedure in PROCEDURES}
    assert set(json.loads(SHAPES.read_text())) == stands


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda item: item.id)
def test_every_name_in_a_procedure_is_one(procedure: Procedure) -> None:
    assert faults_of(procedure) == ()
    assert procedure.title and procedure.opened_because
    assert set(procedure.request) == {"process", "area", "sub_area", "source"}
    assert all(set(task.who) <= set(ROLE_WORDS) for task in procedure.tasks)


def test_nothing_is_written_that_no_procedure_uses() -> None:
    tasks = [task for _, task in TASKS]
    assert {task.asks for task in tasks} - {""} == set(COMMANDS)
    assert {task.does for task in tasks} - {""} == set(EFFECTS)
    assert {name for task in tasks for name in task.when} == set(PREDICATES)


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"when": ("moon_is_full",)}, "no condition is called moon_is_full"),
    ({"asks": "MakeTea"}, "no command is called MakeTea"),
    ({"does": "make_tea"}, "no decision is called make_tea"),
    ({"after": ("later",)}, "comes after later, which is not before it"),
    ({"steps": ()}, "no step"),
    ({"who": ("system",)}, "the system asks nothing"),
]


@pytest.mark.parametrize(("values", "fault"), FAULTS)
def test_a_name_that_is_none_is_found_at_start(values: dict[str, Any], fault: str) -> None:
    sound = BOOK.procedures["look-up"]
    broken = replace(sound, tasks=(replace(sound.tasks[0], **values),))
    assert faults_of(broken) == (f"look-up, task look-up: {fault}",)


def test_an_id_that_is_used_twice_is_found_at_start() -> None:
    sound = BOOK.procedures["look-up"]
    assert faults_of(replace(sound, tasks=sound.tasks * 2)) == ("look-up, task look-up: the id is used twice",)


def test_a_rule_cannot_be_written_into_a_procedure(tmp_path: Path) -> None:
    text = (DATA / "procedures" / "look-up.toml").read_text()
    (tmp_path / "look-up.toml").write_text(f'{text}unless = "it rains"\n')
    with pytest.raises(DataFault, match="unless"):
        read_procedure(tmp_path / "look-up.toml")


def beginnings() -> list[CaseState]:
    """A case on each route, and each with one thing that leads aside."""
    found = []
    for applicant in Applicant:
        usual = case(applicant)
        found += [
            usual,
            with_application(usual, paying_parent_wants=Service.UNKNOWN),
            with_legacy(usual, scheme=Scheme.CCD),
            with_legacy(usual, legal_list=True),
            with_legacy(usual, enforcement=(Enforcement(EnforcementKind.BAILIFFS, DateRange(MONDAY)),)),
            with_paying(usual, employment=Employment.UNKNOWN),
            with_paying(usual, net_weekly=LOW),
            missing(usual),
            missing(replace(usual, opportunity=Opportunity(1, applicant, DateRange(MONDAY, date(2017, 8, 13))))),
        ]
    return found


def missing(state: CaseState) -> CaseState:
    """Four instalments that did not come, one of them not of the enforced half."""
    judged = [
        Found(number, method, MONDAY, InstalmentState.MISSED)
        for number, method in enumerate(
            [PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER] * 3 + [PaymentMethod.DIRECT_DEBIT]
        )
    ]
    return apply_all(state, follow_misses(state, judged, BOOK, MONDAY))


def entries(state: CaseState) -> list[tuple[int, Task, Command]]:
    """What people could enter now, a few values of each kind."""
    return [
        (request.number, view.task, command)
        for request in state.requests
        if request.is_open
        for view in walk(state, request, BOOK.procedures[request.procedure])
        if view.state is TaskState.READY
        for command in (*ENDS[view.task.asks], *ALSO.get(view.task.asks, ()))
    ]


def onward(state: CaseState) -> list[CaseState]:
    """Where one entry, one piece of news or fifteen days lead."""
    found = []
    for number, task, command in entries(state):
        events = decide(state, number, task.id, command, actor_for(task), BOOK, MONDAY)
        if isinstance(events, tuple):
            found.append(apply_all(state, events))
    if any(request.offer and request.offer.answer is None for request in state.requests):
        found.append(after(state, LetterReturned(Role.PAYING, MONDAY)))
        found.append(apply_all(state, fire(state, BOOK, MONDAY + timedelta(days=15))))
    if state.opportunity is not None and state.paying.benefits == ():
        found.append(after(state, BenefitStarted("other", MONDAY)))
    return found


def after(state: CaseState, known: Known) -> CaseState:
    events = learn(state, known, MONDAY)
    assert isinstance(events, tuple)
    then = apply_all(state, events)
    return apply_all(then, settle(then, BOOK, MONDAY))


@cache
def explored() -> frozenset[tuple[str, str, str]]:
    """How each task stood and each request ended, going on from wherever a request stood as none had before."""
    waiting = deque(apply_all(state, settle(state, BOOK, MONDAY)) for state in beginnings())
    known: set[tuple[Any, ...]] = set()
    stood: set[tuple[str, str, str]] = set()
    while waiting:
        state = waiting.popleft()
        fresh = False
        for request in state.requests:
            views = [
                (request.procedure, view.task.id, str(view.state))
                for view in walk(state, request, BOOK.procedures[request.procedure])
            ]
            tried = request.offer is not None and request.offer.offered_on is not None
            low = state.paying.net_weekly == LOW
            key = (*views, request.ending, tried, state.legacy.scheme, len(state.notes) > 0, low)
            fresh = fresh or key not in known
            known.add(key)
            stood |= {*views, (request.procedure, "", str(request.ending))}
        if fresh:
            waiting.extend(onward(state))
    return frozenset(stood)


@pytest.mark.parametrize(("procedure", "task"), TASKS, ids=lambda item: item.id)
def test_every_task_can_be_reached_and_done(procedure: Procedure, task: Task) -> None:
    wanted = {TaskState.SYSTEM} if task.who == ("system",) else {TaskState.READY, TaskState.DONE}
    assert wanted <= {how for where, name, how in explored() if (where, name) == (procedure.id, task.id)}


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda item: item.id)
def test_every_request_can_be_brought_to_its_end(procedure: Procedure) -> None:
    assert (procedure.id, "", "completed") in explored()
