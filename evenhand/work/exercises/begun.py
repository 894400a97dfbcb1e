"""Who may begin an exercise, and what they have begun."""

from django.contrib.auth.models import User

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.training import STEPS
from evenhand.office.models import Attempt, Office
from evenhand.work.exercises.book import Exercise
from evenhand.work.roles import ROLES

NO_PRACTICE = (
    "An exercise makes cases up, so it is done in a demonstration office and not here, where everybody is real. Ask "
    "for the address of yours: “evenhand demo” makes one in an empty database."
)


def may_not_begin(actor: Actor, exercise: Exercise, here: Office) -> Refusal | None:
    """Refuses: not-a-demonstration, role-missing."""
    if not here.demonstration:
        return Refusal("not-a-demonstration", NO_PRACTICE, STEPS)
    if not actor.roles & set(exercise.who):
        who = " or ".join(ROLES[role].lower() for role in exercise.who)
        says = f"This exercise is worked as a {who}. Sign in as one, or choose another exercise."
        return Refusal("role-missing", says, STEPS)
    return None


def learner_of(actor: Actor) -> User | None:
    """The person who learns."""
    return User.objects.filter(username=actor.id, is_active=True).first()


def latest(actor: Actor, exercise: str) -> Attempt | None:
    """The attempt that somebody is at: their last one."""
    mine = Attempt.objects.filter(person__username=actor.id, exercise=exercise)
    return mine.select_related("person", "case").order_by("-number").first()
