"""What reports say of negotiations, and of the plans that were agreed to."""

from datetime import date

import pytest

from evenhand.domain.account.events import AccountEvent, InstalmentJudged, LedgerPosted, ScheduleSet
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.journal import Entry as Posted
from evenhand.domain.account.ledger.journal import Kind, Posting, between
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState, Planned, ScheduleVersion
from evenhand.domain.calendar import DateRange
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.opportunity.events import (
    CaseClosed,
    DebtQuantified,
    EnforcementReferred,
    Event,
    NegotiationDecided,
    RequestOpened,
)
from evenhand.domain.opportunity.events import RequestClosed as Closed
from evenhand.domain.opportunity.talks import NEGOTIATION, Agreed, Entry, Terms
from evenhand.domain.opportunity.vocabulary import Ending
from evenhand.insight.models import Milestone, Negotiation, Progress, Tally
from evenhand.work.reporting.answer import for_outside
from evenhand.work.reporting.report import WITHHELD
from evenhand.work.reporting.telling.batch import Happened
from tests.work.reporting.happening import day, happens, registered
from tests.work.reporting.told import answered, figures, total

pytestmark = pytest.mark.django_db
CASE = "700000000011"
Told = tuple[date, Event | AccountEvent]
YEAR = {"since": "2017-03", "until": "2018-02"}


@pytest.fixture
def case() -> Happened:
    """A case of which 400.00 is owed as arrears."""
    found = registered()
    postings = between(CASE, Bucket.ARREARS, Bucket.OWED_ON, 400_00)
    happens(found, (day(1), LedgerPosted(entries=(entry(1, Kind.OPENING, day(1), postings),))))
    return found


def entry(number: int, kind: Kind, on: date, postings: tuple[Posting, ...]) -> Posted:
    return Posted(number, kind, on, on, f"test:{number}", postings)


def begins(number: int, on: date, trigger: Entry = Entry.ASKED) -> Told:
    return on, RequestOpened(
        number=number, procedure=NEGOTIATION, version="1", cause=f"negotiation:{number}", segment="arrears", by="amara",
        on=on, entry=trigger,
    )  # fmt: skip


def decides(number: int, on: date, decision: Agreed = Agreed.ACCEPTED, *, longer: bool = False) -> Told:
    terms = Terms(Rung.SUSTAINABLE, 0, 20_00, None, 30 if longer else 20, longer)
    plan = terms if decision is Agreed.ACCEPTED else None
    return on, NegotiationDecided(number=number, decision=decision, on=on, plan=plan)


def schedules(on: date, *numbers: int) -> Told:
    version = ScheduleVersion(1, on, DateRange(on, None), "monthly", "hand:1", 0)
    planned = (Planned(number, 1, CASE, PaymentMethod.DIRECT_DEBIT, on, on, 20_00, 0) for number in numbers)
    return on, ScheduleSet(schedule=version, instalments=tuple(planned))


def judged(number: int, on: date, state: InstalmentState) -> Told:
    return on, InstalmentJudged(number=number, case=CASE, state=state, received=0, why="")


def pays(number: int, on: date, pence: int) -> Told:
    postings = between(CASE, Bucket.UNALLOCATED, Bucket.ARREARS, pence)
    return on, LedgerPosted(entries=(entry(number, Kind.ALLOCATED, on, postings),))


def closed_by(on: date) -> None:
    Progress.objects.update_or_create(id=1, defaults={"closed_on": on})


def test_each_negotiation_counts_by_what_began_it_and_how_it_was_decided(case: Happened) -> None:
    happens(case, begins(5, day(1)), decides(5, day(9)), begins(6, day(10), Entry.BEFORE_ENFORCEMENT))
    happens(case, decides(6, day(20), longer=True), begins(7, day(21)), decides(7, day(23), Agreed.REFUSED))
    happens(case, begins(8, day(24)), (day(25), Closed(number=8, ending=Ending.CANCELLED, on=day(25))))
    closed_by(day(31))

    found = answered("negotiations").total
    assert found is not None
    assert dict(found.cells) == {
        "entered": 4, "within-24-months": 1, "beyond-24-months": 1, "longer": 50, "deferred": 0, "refused": 1,
        "ended": 1,
    }  # fmt: skip
    assert figures("negotiations", "entered", by="entry") == {"asked-by-paying-parent": 3, "before-enforcement": 1}
    assert figures("negotiations", "longer", by="entry") == {"before-enforcement": 100}
    assert figures("negotiation-days", "median", by="outcome") == {
        "beyond-24-months": 10, "refused": 2, "within-24-months": 8,
    }  # fmt: skip
    assert figures("negotiation-days", "decided", by="team") == {"arrears": 3}
    assert total("negotiations", "entered", employment="employed") == 4
    assert answered("negotiations", employment="not-employed").empty


def test_a_plan_is_kept_until_an_instalment_of_it_is_missed(case: Happened) -> None:
    happens(case, begins(5, day(1)), (day(2), DebtQuantified(number=5, disputed=100_00, on=day(2))), decides(5, day(9)))
    happens(case, judged(1, day(10), InstalmentState.MISSED), schedules(day(10), 2, 3, 4))
    happens(case, judged(2, day(1, 5), InstalmentState.SHORT), judged(3, day(1, 6), InstalmentState.MET))
    closed_by(day(8, 6))
    assert answered("plans-kept", **YEAR).empty

    closed_by(day(9, 6))
    assert (figures("plans-kept", "broken-3", **YEAR), total("plans-kept", "kept-3", **YEAR)) == ({"2017-03": 1}, 0)

    happens(case, judged(2, day(20, 6), InstalmentState.EXCUSED), judged(4, day(10, 9), InstalmentState.MISSED))
    closed_by(date(2018, 3, 31))
    assert [total("plans-kept", f"share-{age}", **YEAR) for age in (3, 6, 12)] == [100, 100, 0]
    assert Negotiation.objects.get().agreed == 300_00


def test_what_another_plan_replaced_counts_up_to_then(case: Happened) -> None:
    happens(case, begins(5, day(1)), decides(5, day(9)), schedules(day(9), 2), pays(2, day(20), 50_00))
    happens(case, begins(6, day(21)), decides(6, day(30)), schedules(day(30), 9), pays(3, day(5, 4), 370_00))
    happens(case, pays(4, day(6, 4), -20_00), (day(2, 5), CaseClosed(on=day(2, 5))), pays(5, day(3, 5), 5_00))
    closed_by(date(2018, 3, 31))

    rows = Negotiation.objects.order_by("number").values_list("agreed", "collected", "ended_on")
    assert list(rows) == [(400_00, 50_00, day(30)), (350_00, 350_00, day(2, 5))]
    assert answered("plans-kept", **YEAR).empty
    found = answered("plans-collected", **YEAR).total
    assert found is not None
    assert dict(found.cells) == {"plans": 2, "agreed": 750_00, "collected": 400_00, "share": 53}


def test_enforcement_counts_with_whether_somebody_negotiated_before(case: Happened) -> None:
    for number, tried in ((5, day(1)), (6, day(2)), (7, None)):
        referred = EnforcementReferred(
            number=number, action="liability-order", employment="employed", beside_order=False, attempt_on=tried,
            on=day(20),
        )  # fmt: skip
        happens(case, (day(20), referred))
    closed_by(day(31))

    found = answered("enforcement").total
    assert found is not None
    assert dict(found.cells) == {"after-negotiation": 2, "without-negotiation": 1, "share": 67}
    assert figures("enforcement", "after-negotiation", by="outcome") == {"liability-order": 2}


def test_a_share_is_withheld_with_what_it_is_worked_out_of(case: Happened) -> None:
    happens(case, begins(5, day(1)), decides(5, day(9), longer=True))
    closed_by(day(31))
    inside = answered("negotiations")

    found = for_outside(inside)

    assert inside.total is not None and inside.total.cells["longer"] == 100
    assert {row.cells["longer"] for row in found.rows if row.key == "2017-03"} == {WITHHELD}
    assert found.total is not None and found.total.cells["longer"] is WITHHELD


def test_as_many_are_tallied_as_there_are_milestones(case: Happened) -> None:
    happens(case, judged(2, day(1, 5), InstalmentState.SHORT), judged(2, day(2, 5), InstalmentState.MET))
    assert not Milestone.objects.filter(about="miss").exists()
    assert not Tally.objects.filter(about="miss").exists()

    happens(case, judged(2, day(3, 5), InstalmentState.MISSED), judged(2, day(3, 6), InstalmentState.MISSED))
    assert list(Tally.objects.filter(about="miss").values_list("month", "times")) == [(day(1, 6), 1)]
