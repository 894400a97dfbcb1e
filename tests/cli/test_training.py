"""The record of training at the command line."""

import pytest

from evenhand.domain.procedures.shape import Actor
from evenhand.work.complete_walk import WalkDone, complete_walk
from evenhand.work.guide.walks import walks
from evenhand.work.outcome import Recorded
from tests.cli.saying import Terminal
from tests.offices import colleague, open_office

pytestmark = pytest.mark.django_db


def test_who_did_which_walk_is_listed(evenhand: Terminal) -> None:
    open_office()
    colleague("ann", "caseworker")
    colleague("bob", "team-leader")
    walk = walks()["make-an-offer"]
    said = WalkDone(walk.version, True, {each.name: each.right for each in walk.questions})
    assert isinstance(complete_walk(Actor("ann", frozenset({"caseworker"})), walk.id, said), Recorded)

    assert evenhand("training").out == "2017-02-14  ann  Ann  Caseworker  make-an-offer  1  confirmed\n"
    assert evenhand("training", "bob").out == ""
    assert evenhand("training", "--csv").out.startswith("on,username,name,role,walk,version,kind")
    left = evenhand("training", "--open").out.splitlines()
    assert left[0].startswith("ann (Ann, Caseworker): ") and "Make an offer" not in left[0]
    assert "Make an offer" in left[1]
