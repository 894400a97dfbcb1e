"""Which tasks lie on a path that is still to come, and which on one that was not taken."""

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.opportunity.commands.ending import ComplianceChoice, RecordCompliance, RejectedReason
from evenhand.domain.procedures.contrary import FORKS
from evenhand.domain.procedures.paths import Way, path_of, way_of
from evenhand.domain.procedures.walk import walk
from tests.domain.cases import BOOK, DECLINES, Desk, at_the_offer
from tests.domain.endings import at_the_end
from tests.domain.lives_to_an_end import worked_off

SCHEDULED = "outcome-scheduled-end"
OFFER = "offer-receiving-parent-application"


def ways(desk: Desk, procedure: str) -> dict[str, set[str]]:
    """The tasks of the last request of a procedure, by their way."""
    request = [item for item in desk.state.requests if item.procedure == procedure][-1]
    found: dict[str, set[str]] = {way: set() for way in Way}
    for view in walk(desk.state, request, BOOK.procedures[procedure]):
        found[way_of(desk.state, request, view)].add(view.task.id)
    return found


def on_path(procedure: str, *paths: str) -> set[str]:
    return {task.id for task in BOOK.procedures[procedure].tasks if path_of(task) in paths}


def test_before_the_check_both_ways_lie_ahead() -> None:
    found = ways(at_the_end(), SCHEDULED)

    assert found[Way.HERE] == {"payment-history", "unlikely-check"}
    assert found[Way.AHEAD] == on_path(SCHEDULED, "check_passed", "check_failed")


def test_after_a_check_that_is_passed_the_other_path_was_not_taken() -> None:
    desk = at_the_end()
    desk.do("payment-history", RecordCompliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", desk.check(likely=True))
    found = ways(desk, SCHEDULED)

    assert on_path(SCHEDULED, "check_passed") <= found[Way.HERE]
    assert (found[Way.AHEAD], found[Way.LEFT]) == (set(), on_path(SCHEDULED, "check_failed"))


def test_after_a_check_that_is_failed_so_was_its_other_path() -> None:
    desk = at_the_end(third=InstalmentState.MISSED)
    desk.do("payment-history", RecordCompliance(ComplianceChoice.FAIL))
    desk.do("unlikely-check", desk.check(likely=False, rejected_reason=RejectedReason.MISSED))
    found = ways(desk, SCHEDULED)

    assert on_path(SCHEDULED, "check_failed") <= found[Way.HERE]
    assert (found[Way.AHEAD], found[Way.LEFT]) == (set(), on_path(SCHEDULED, "check_passed"))


def test_an_outcome_that_came_to_its_end_has_nothing_ahead() -> None:
    found = ways(worked_off(at_the_end()), SCHEDULED)

    assert found[Way.AHEAD] == set()
    assert found[Way.LEFT] == on_path(SCHEDULED, "check_failed")


def test_what_follows_an_offer_whatever_the_answer_lies_on_no_path() -> None:
    desk = at_the_offer()
    before = ways(desk, OFFER)
    desk.do("answer", DECLINES)
    after = ways(desk, OFFER)

    assert before[Way.AHEAD] == on_path(OFFER, "offer_accepted", "offer_led_nowhere")
    assert "methods" in before[Way.HERE] and "methods" in after[Way.HERE]
    assert after[Way.LEFT] == on_path(OFFER, "offer_accepted")


def test_no_task_stands_on_two_paths() -> None:
    for procedure in BOOK.procedures.values():
        for task in procedure.tasks:
            assert sum(name in fork for fork in FORKS for name in task.when) <= 1
