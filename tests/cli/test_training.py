"""The record of training at the command line."""

import pytest

from evenhand.cycle.start_exercise import start_exercise
from evenhand.domain.procedures.shape import Actor
from evenhand.work.complete_walk import WalkDone, complete_walk
from evenhand.work.exercises.book import exercises
from evenhand.work.guide.walks import walks
from evenhand.work.mark_exercise import mark_exercise
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
    assert evenhand("training", "bob").out == "Nothing of this is recorded yet.\n"
    assert evenhand("training", "--csv").out.startswith("on,username,name,role,walk,version,kind")
    left = evenhand("training", "--open").out.splitlines()
    assert left[0].startswith("ann (Ann, Caseworker): ") and "Make an offer" not in left[0]
    assert "Make an offer" in left[1]
    assert evenhand("training", "bob", "--open").out.splitlines() == left[1:]
    nobody = evenhand("training", "bobb")
    assert (nobody.code, nobody.err) == (2, "bobb: nobody of that name works here.\n")


def test_attempts_at_exercises_are_listed(evenhand: Terminal) -> None:
    open_office()
    colleague("ann", "caseworker")
    ann, name = Actor("ann", frozenset({"caseworker"})), "offer-by-telephone"
    assert isinstance(start_exercise(ann, name), Recorded)
    version = exercises()[name].version

    assert evenhand("training", "--exercises").out == f"2017-02-14  ann  Ann  {name}  {version}  1      no\n"
    assert isinstance(mark_exercise(ann, name), Recorded)
    said = evenhand("training", "ann", "--exercises", "--csv").out.splitlines()
    assert said[0] == "started_on,username,name,exercise,version,attempt,score,out_of,complete"
    assert said[1] == f"2017-02-14,ann,Ann,{name},{version},1,0,{len(exercises()[name].marks)},no"
    assert evenhand("training").out == "Nothing of this is recorded yet.\n"
