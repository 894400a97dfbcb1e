"""The freedom of information pack over the API: for those who read reports, and on record."""

import hashlib
from base64 import b64decode
from datetime import date

import pytest

from evenhand.cycle.run import run_days
from evenhand.records.models import Audit
from tests.api.asking import Person

PACKS = "/information-packs"


@pytest.fixture
def told(office: None) -> None:
    run_days(date(2017, 2, 14))


def test_a_program_gets_the_file_and_its_digest(told: None, leader: Person) -> None:
    table = leader.post(PACKS, {"since": "2017-01", "until": "2017-02", "form": "csv"}).body
    printed = leader.post(PACKS, {"since": "2017-01"}).body

    assert (table["as_at"], table["encoding"]) == ("2017-02-14", "text")
    assert table["sha256"] == hashlib.sha256(table["content"].encode()).hexdigest()
    assert b64decode(printed["content"]).startswith(b"%PDF") and printed["name"].endswith(".pdf")
    assert Audit.objects.filter(did="give information pack", actor="lee").count() == 2


def test_it_is_for_team_leaders_and_administrators(told: None, leader: Person, caseworker: Person) -> None:
    assert caseworker.post(PACKS, {}).status == 403
    refused = leader.post(PACKS, {"since": "soon"})
    assert (refused.status, refused.body["code"]) == (422, "not-a-month")
