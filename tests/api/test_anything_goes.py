"""Any file, and any answers to any tasks: taken, or refused in a sentence, and what is stored stays sound."""

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenhand.domain.opportunity.commands import COMMANDS
from evenhand.work.asking import questions
from evenhand.work.check import findings
from tests.api.asking import Answer, Person
from tests.api.stories import CASE, request_of
from tests.offices import a_line, colleague, key_of
from tests.work.asking.answers import a_value

EVERY_ROLE = ("caseworker", "team-leader", "legal-spoc", "administrator", "restricted")
FILES = {
    "caseload": json.dumps(a_line()).encode(),
    "legal-list": b"nino,action,scheme,from,to\nQQ123456C,liability-order,CS2,2015-11-02,",
    "legal-exclusions": b"nino,action,from,to\nQQ123456C,sisted,2016-03-07,2016-04-01",
    "benefits": b"nino,benefit,from,to,notice_id\nQQ123456C,universal-credit,2017-02-10,,CIS-1",
}


@pytest.fixture
def key(office: None) -> str:
    return key_of(colleague("una", *EVERY_ROLE))


@pytest.mark.parametrize("sort", FILES)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_file_is_answered_line_by_line(sort: str, key: str, data: st.DataObject) -> None:
    file = data.draw(st.one_of(st.binary(min_size=1, max_size=200), damaged(FILES[sort])))

    with transaction.atomic():
        answer = Person(key).post(f"/imports/{sort}", file)
        transaction.set_rollback(True)

    assert answer.status == 200, answer.body
    assert answer.body["lines"] == answer.body["taken"] + answer.body["unchanged"] + answer.body["refused"]


@st.composite
def damaged(draw: st.DrawFn, file: bytes) -> bytes:
    """A good file with some of it replaced."""
    start = draw(st.integers(0, len(file) - 1))
    end = draw(st.integers(start, min(start + 20, len(file))))
    return file[:start] + draw(st.binary(max_size=20)) + file[end:] or b"x"


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_answers_to_any_tasks_are_taken_or_refused_in_a_sentence(key: str, data: st.DataObject) -> None:
    with transaction.atomic():
        for _ in range(data.draw(st.integers(1, 8))):
            answer = answered(Person(key), data)
            assert answer.status in (200, 422), answer.body
            assert answer.status == 200 or answer.body["sentence"].endswith((".", "?"))
        assert list(findings()) == []
        transaction.set_rollback(True)


def answered(person: Person, data: st.DataObject) -> Answer:
    """One task that can start, on any request of the case, answered somehow."""
    lines = [line for line in person.get(f"/cases/{CASE}").body["requests"] if line["status"] != "Closed"]
    request = person.get(f"/requests/{data.draw(st.sampled_from(lines))['id']}").body if lines else request_of(person)
    task = data.draw(st.sampled_from([item for item in request["tasks"] if item.get("asks")]))
    values = {
        question.name: data.draw(a_value(question))
        for question in questions(COMMANDS[task["asks"]["title"]])
        if data.draw(st.integers(0, 3))
    }
    body = {"version": request["version"], "values": values}
    return person.post(f"/requests/{request['id']}/tasks/{task['id']}", body)
