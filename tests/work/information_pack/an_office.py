"""An office of which the pack can tell: cases, one of them restricted, negotiations, walks, and a closed day."""

from datetime import date

from django.contrib.auth.models import User

from evenhand.domain.opportunity.talks import Agreed, Entry
from evenhand.domain.procedures.shape import Actor
from evenhand.insight.models import Progress
from evenhand.office.models import Training
from evenhand.work.guide.walks import walks
from tests.desks import AMARA, EWA, a_line, hire, take
from tests.remembered import remembered
from tests.work.reporting.happening import day, happens, registered
from tests.work.reporting.test_negotiations import begins, decides

MARCUS = Actor("marcus", frozenset({"administrator"}))
CLOSED = date(2017, 3, 31)
MONTHS = {"since": "2017-01", "until": "2017-03"}
WALK = "set-a-plan"


@remembered
def told_office() -> None:
    """Seven negotiations: five that were asked for, four of them agreed and one refused, and two by caseworkers."""
    case = registered()
    hire(AMARA, EWA, MARCUS)
    take(a_line(12, paying_parent__restricted=True, paying_parent__name="Hettie Hidden"))
    for number in range(1, 6):
        decision = Agreed.REFUSED if number == 1 else Agreed.ACCEPTED
        happens(case, begins(number, day(number)), decides(number, day(number + 9), decision))
    happens(case, begins(6, day(20), Entry.CASEWORKER), begins(7, day(21), Entry.CASEWORKER))
    Progress.objects.update_or_create(id=1, defaults={"closed_on": CLOSED})


def completes(username: str, role: str, on: date) -> None:
    """A walk on the record of training."""
    person = User.objects.get(username=username)
    Training.objects.create(
        person=person, role=role, walk=WALK, version=walks()[WALK].version, kind="confirmed", on=on,
        recorded_at="2017-03-01T09:00:00Z",
    )  # fmt: skip
