"""The audit of the office from the command line: lines, objects or a file, and an exit code that a script can read."""

import json

import pytest

from evenhand.accounts.models import Instalment
from tests.cli.saying import Terminal
from tests.work.recomputing.test_recomputing_an_office import ACCOUNT, worked_out

pytestmark = pytest.mark.django_db


def test_a_sound_office_and_one_with_a_fault(evenhand: Terminal) -> None:
    worked_out()
    said = evenhand("recompute")
    assert said.code == 0
    assert said.out.splitlines() == [
        "1 calculation recomputed, none of them with a difference.",
        "1 schedule recomputed, none of them with a difference.",
        "1 position recomputed, none of them with a difference.",
    ]

    first = Instalment.objects.order_by("number")[0]
    Instalment.objects.filter(id=first.id).update(fee=first.fee + 7)
    said = evenhand("recompute", ACCOUNT)
    assert said.code == 1
    assert said.out.startswith(f"account {ACCOUNT}, case 700000000011: schedule, instalment by ")
    assert "1 schedule recomputed, 1 of them with a difference." in said.out

    fault, told = map(json.loads, evenhand("recompute", "--json").out.splitlines())
    assert (fault["what"], fault["cause"], fault["sort"]) == ("schedule", "row", "difference")
    assert told["summary"]["differ"] == {"calculations": 0, "schedules": 1, "positions": 0}

    said = evenhand("recompute", "--csv")
    assert said.code == 1
    assert said.out.splitlines()[0].startswith("sort,account,case,what,about")
    assert len(said.out.splitlines()) == 2


def test_an_account_that_is_none_is_named(evenhand: Terminal) -> None:
    worked_out()

    said = evenhand("recompute", "123")

    assert (said.code, said.err) == (
        2,
        "There is no account 123. Give the numbers of accounts, or none for all of them.\n",
    )
