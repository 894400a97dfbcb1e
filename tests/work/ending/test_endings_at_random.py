"""A small office in which an opportunity ends at random: what is stored never contradicts itself, on both databases."""

from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from evenhand.domain.procedures.shape import Actor
from evenhand.work.amend_approval import amend_approval
from evenhand.work.ending.by_hand import OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from evenhand.work.state.today import business_date
from tests.cycle.money import came
from tests.desks import AMARA, BRYN, EWA, OFFERED, Desk, hire
from tests.domain.entries import any_entry
from tests.work.ending.lived import lives, running
from tests.work.office_at_random import LONG, OfficeAtRandom

TWO_MONTHS_ON, AT_THE_END = date(2017, 6, 20), date(2017, 10, 6)


class EndingOffice(OfficeAtRandom):
    """An opportunity runs, and people end it early, extend it, judge it, put it to a team leader and take it back."""

    @rule(data=st.data(), by=st.sampled_from([AMARA, BRYN, EWA]))
    def it_is_opened_by_hand(self, data: st.DataObject, by: Actor) -> None:
        asked = data.draw(any_entry(OutcomeAsked, business_date()), label="asked")
        self.record(by, lambda: open_outcome_by_hand(by, OFFERED, asked))

    @precondition(lambda self: self.waiting())
    @rule(by=st.sampled_from([AMARA, BRYN, EWA]))
    def what_was_put_is_taken_back(self, by: Actor) -> None:
        self.record(by, lambda: amend_approval(by, Desk(OFFERED).row(self.waiting()[0])))

    @rule(pence=st.sampled_from([1, 120_00, 300_00]))
    def money_comes(self, pence: int) -> None:
        came(pence, business_date(), name=f"random {self.commands} {pence}")
        self.entries.clear()
        self.look()

    def waiting(self) -> list[int]:
        state = self.states[OFFERED]
        return [one.number for one in state.requests if state.approval_of(one.number) is not None]


@pytest.mark.django_db
@pytest.mark.parametrize(("until", "missing"), [(TWO_MONTHS_ON, {2}), (AT_THE_END, set())], ids=["early", "at the end"])
def test_however_an_opportunity_ends_nothing_that_is_stored_contradicts_itself(until: date, missing: set[int]) -> None:
    running()
    hire(BRYN)
    lives(until, missing)

    run_state_machine_as_test(
        EndingOffice,
        settings=settings(
            max_examples=150 if LONG else 6,
            stateful_step_count=50 if LONG else 30,
            suppress_health_check=list(HealthCheck),
        ),
    )
