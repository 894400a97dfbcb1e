"""Marks that every exercise can have. Source: GEN-8, P1, P5."""

from evenhand.domain.exercise.verdict import Verdict, done, right
from evenhand.domain.exercise.worked import Worked
from evenhand.domain.opportunity.events import CallMade, TaskRecorded
from evenhand.domain.opportunity.vocabulary import ContactOutcome

FEWEST_WORDS = 4
"""A reason in fewer words tells nobody why."""


def by_yourself(worked: Worked) -> Verdict:
    """Every task was recorded by the learner, and by nobody beside them."""
    if worked.by_others():
        return Verdict.WRONG
    return done(worked.last(TaskRecorded) is not None)


def nothing_passed_on(worked: Worked) -> Verdict:
    """Nothing that the learner wrote says where a parent is, works, or is reached: either may ask for it."""
    said = " ".join(one.text for one in worked.texts()).casefold()
    if any(word.casefold() in said for word in worked.private if word.strip()):
        return Verdict.WRONG
    return done(worked.last(TaskRecorded) is not None)


def in_words(worked: Worked, *tasks: str) -> Verdict:
    """Each reason that was written with these tasks says something; open until they are recorded."""
    if any(worked.task(task) is None for task in tasks):
        return Verdict.OPEN
    texts = [one.text for task in tasks for one in worked.texts(task)]
    return right(bool(texts) and all(len(text.split()) >= FEWEST_WORDS for text in texts))


def reached(worked: Worked, *tasks: str) -> Verdict:
    """A call of each of these tasks reached somebody."""
    called = {one.task for one in worked.own(CallMade) if one.outcome is ContactOutcome.REACHED}
    return done(called >= set(tasks))


def before(worked: Worked, first: tuple[str, ...], then: str) -> Verdict:
    """The first tasks were recorded, each before the other one was."""
    after = worked.task(then)
    places = [None if (held := worked.task(task)) is None else worked.place(held) for task in first]
    if after is None:
        return done(None not in places)
    return right(all(place is not None and place < worked.place(after) for place in places))
