"""A small office at random: any entry, by anybody, on any day, taken back or not, and the same things stay true."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.desks import AMARA, BRYN, EWA, a_line, hire, open_office, take
from tests.work.office_at_random import LONG, OfficeAtRandom


def fill() -> None:
    """Two cases of one paying parent, one restricted; a parent who pays here and receives there; both routes."""
    open_office()
    hire(AMARA, BRYN, EWA)
    first = a_line(1)
    same = {"paying_parent": first["paying_parent"], "master_case": first["master_case"]}
    ahead = [{"kind": "income-support", "from": "2017-03-06", "to": "2017-03-20"}]
    other = a_line(3, application__applicant="paying", paying_parent__circumstances__benefits=ahead)
    other["receiving_parent"] = {name: first["paying_parent"][name] for name in other["receiving_parent"]}
    del other["application"]["provisional_letter_on"]
    unknown = a_line(4, paying_parent__circumstances__benefits="unknown", paying_parent__nation="scotland")
    unknown["legacy"] |= {"scheme": "CCD", "enforcement": "unknown"}
    unknown["paying_parent"]["format"] = "braille"
    report = take(first, a_line(2, receiving_parent__restricted=True) | same, other, unknown)
    assert report.taken == 4, report.refused


class SmallOffice(OfficeAtRandom):
    """Whatever is done, what is stored never contradicts itself, and one person is one in every case."""

    def every_case_holds(self) -> None:
        super().every_case_holds()
        one, two, three = (self.states[f"70000000000{place}"] for place in (1, 2, 3))
        assert one.paying == two.paying == three.receiving


@pytest.mark.django_db
def test_whatever_people_do_nothing_that_is_stored_contradicts_itself() -> None:
    fill()

    run_state_machine_as_test(
        SmallOffice,
        settings=settings(
            max_examples=300 if LONG else 20,
            stateful_step_count=50 if LONG else 25,
            suppress_health_check=list(HealthCheck),
        ),
    )
