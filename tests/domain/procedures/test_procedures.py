"""The procedures hang together: names resolve, tasks are reached, requests close, shapes do not change in silence."""

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from evenhand.config.book import DATA, DataFault, read_procedure
from evenhand.domain.opportunity.commands import (
    COMMANDS,
)
from evenhand.domain.procedures.effects import EFFECTS
from evenhand.domain.procedures.permits import ROLE_WORDS
from evenhand.domain.procedures.predicates import PREDICATES
from evenhand.domain.procedures.shape import Procedure, Task, TaskState
from evenhand.domain.procedures.validate import faults_of
from tests.domain.cases import BOOK
from tests.domain.procedures.exploring import explored

SHAPES = Path(__file__).parent / "shapes.json"
PROCEDURES = sorted(BOOK.procedures.values(), key=lambda item: item.id)
TASKS = [(procedure, task) for procedure in PROCEDURES for task in procedure.tasks]


def digest(procedure: Procedure) -> str:
    shape = asdict(procedure)
    del shape["starts"]
    for task in shape["tasks"]:
        for told in ("opens", "letters", "starts"):  # they tell what the decisions do, and decide nothing
            del task[told]
        if not task["not_before"]:  # what came to the shape later changes none that does without it
            del task["not_before"]
    raw = json.dumps(shape, sort_keys=True, default=list)
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
    assert {name for task in tasks for name in (*task.when, *task.not_before)} == set(PREDICATES)


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"when": ("moon_is_full",)}, "no condition is called moon_is_full"),
    ({"not_before": ("noon",)}, "no condition is called noon"),
    (
        {"when": ("check_passed",), "not_before": ("check_failed",)},
        "can never start, for check_failed and check_passed never hold together",
    ),
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


@pytest.mark.parametrize(("procedure", "task"), TASKS, ids=lambda item: item.id)
def test_every_task_can_be_reached_and_done(procedure: Procedure, task: Task) -> None:
    wanted = {TaskState.SYSTEM} if task.who == ("system",) else {TaskState.READY, TaskState.DONE}
    assert wanted <= {how for where, name, how in explored() if (where, name) == (procedure.id, task.id)}


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda item: item.id)
def test_every_request_can_be_brought_to_its_end(procedure: Procedure) -> None:
    assert (procedure.id, "", "completed") in explored()
