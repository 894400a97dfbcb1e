"""Each step of an opportunity as events tell it, with the days since the step before."""

from datetime import date

import pytest

from evenhand.domain.opportunity.ending_words import CheckStatus, Compliance
from evenhand.domain.opportunity.events import (
    Event,
    OfferAnswered,
    OfferDated,
    OpportunityEnded,
    OpportunityExtended,
    OpportunityMoved,
    RequestClosed,
    RequestOpened,
    SegmentMoved,
    TimerSet,
    TimerStopped,
)
from evenhand.domain.opportunity.vocabulary import (
    Ending,
    Ground,
    OfferAnswer,
    OpportunityStatus,
    Resolution,
    TimerWhy,
)
from evenhand.insight.models import Milestone, Standing
from evenhand.work.reporting.telling.batch import Happened
from tests.work.reporting.happening import day, happens, registered

pytestmark = pytest.mark.django_db
OFFER, END = 2, 9


@pytest.fixture
def case() -> Happened:
    """A registered case, in whose stream something may happen."""
    return registered()


def steps() -> list[tuple[str, str, int | None]]:
    told = Milestone.objects.filter(about="opportunity").order_by("id")
    return list(told.values_list("kind", "outcome", "days"))


def opened(number: int, procedure: str, on: date, segment: str = "new-case") -> tuple[date, Event]:
    return on, RequestOpened(
        number=number,
        procedure=procedure,
        version="1",
        cause=f"{procedure}:{number}",
        segment=segment,
        by="system",
        on=on,
    )


def closed(number: int, on: date) -> tuple[date, Event]:
    return on, RequestClosed(number=number, ending=Ending.COMPLETED, on=on)


def answered(answer: OfferAnswer, on: date) -> tuple[date, Event]:
    return on, OfferAnswered(number=OFFER, answer=answer, on=on, resolution=Resolution.ACCEPTED)


OFFERED = (day(1), OfferDated(number=OFFER, offered_on=day(1)))
RUNS = (day(10), OpportunityMoved(status=OpportunityStatus.RUNNING))
ENDS = OpportunityEnded(number=OFFER, compliance=Compliance.ENDED_EARLY, check=CheckStatus.UNLIKELY, on=day(28))


def test_from_the_offer_to_the_last_request(case: Happened) -> None:
    happens(
        case,
        OFFERED,
        answered(OfferAnswer.ACCEPTS, day(4)),
        RUNS,
        (day(12), OpportunityExtended(number=7, months=2, until=day(30, 9))),
        opened(END, "outcome-early-end", day(20)),
        (day(28), ENDS),
        closed(END, day(31)),
    )

    assert steps() == [
        ("offered", "", None),
        ("answered", "accepts", 3),
        ("started", "", 6),
        ("extended", "2", None),
        ("ending", "outcome-early-end", 10),
        ("judged", "Ended Early", 8),
        ("closed", "", 3),
    ]


def test_one_that_lapsed_never_started(case: Happened) -> None:
    lapses = OpportunityMoved(status=OpportunityStatus.LAPSED, ground=Ground.ON_BENEFIT)
    happens(case, OFFERED, answered(OfferAnswer.ACCEPTS, day(4)), (day(6), lapses))

    assert steps()[-1] == ("lapsed", "on-benefit", None)


def test_an_offer_made_again_after_a_new_address_is_one_offer(case: Happened) -> None:
    happens(
        case, OFFERED, (day(9), OfferDated(number=OFFER, offered_on=day(9))), answered(OfferAnswer.DECLINES, day(9))
    )

    assert steps() == [("offered", "", None), ("answered", "declines", 8)]


def test_an_answer_without_an_offer_has_no_days(case: Happened) -> None:
    happens(case, answered(OfferAnswer.NOT_APPROPRIATE, day(4)), answered(OfferAnswer.NOT_APPROPRIATE, day(5)))

    assert steps() == [("answered", "not-appropriate", None)]


def test_a_second_offer_begins_anew(case: Happened) -> None:
    happens(case, OFFERED, answered(OfferAnswer.DECLINES, day(2)), (day(20), OfferDated(number=5, offered_on=day(20))))

    assert [kind for kind, *_ in steps()] == ["offered", "answered", "offered"]


def test_a_request_is_the_team_s_that_it_was_opened_for_and_due_at_its_first_deadline(case: Happened) -> None:
    def timer(why: TimerWhy, due: date) -> tuple[date, Event]:
        return day(2), TimerSet(why=why, number=5, since=day(2), due_on=due)

    happens(
        case,
        opened(5, "arrears-review", day(2), "arrears"),
        timer(TimerWhy.REMINDER, day(9)),
        timer(TimerWhy.LATE, day(5)),
    )
    kept = Standing.objects.get(number=5, about="request")
    assert (kept.team, kept.since, kept.due_on) == ("arrears", day(2), day(5))

    happens(case, (day(3), TimerStopped(why=TimerWhy.LATE, number=5)), (day(3), SegmentMoved(segment="enforcement")))
    assert Standing.objects.get(number=5, about="request").due_on == day(9)

    happens(case, closed(5, day(6)), opened(6, "assess", day(6), "enforcement"))
    assert not Standing.objects.filter(number=5, about="request").exists()
    told = Milestone.objects.filter(about="request").order_by("id").values_list("kind", "team", "days")
    assert list(told) == [("opened", "arrears", None), ("closed", "arrears", 4), ("opened", "enforcement", None)]


def test_what_happens_after_a_case_moved_is_the_other_team_s(case: Happened) -> None:
    happens(case, (day(1), SegmentMoved(segment="maintenance")), OFFERED)

    assert Milestone.objects.get(about="opportunity").team == "maintenance"
