"""Each entry and event of an account in words: every kind has its own, and a case hears of its own money alone."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.account.events import EVENTS, InstalmentJudged, LedgerPosted, LiabilitySet
from evenhand.domain.account.ledger import Bucket, Entry, Kind, Posting
from evenhand.domain.account.ledger.entries import (
    claim,
    due,
    paid_on,
    received,
    refunded,
    resumed,
    suspended,
    uncovered,
)
from evenhand.domain.account.state import InstalmentState, Liability
from evenhand.domain.calendar import DateRange
from evenhand.work.account_words import account_sentence
from evenhand.work.entry_words import BUCKETS, KINDS, concerns, entry_words, reason_of

DAY = date(2017, 6, 12)


def entry(kind: Kind, postings: tuple[Posting, ...] = (), cause: str = "x", **more: object) -> Entry:
    return replace(Entry(7, kind, DAY, DAY, cause, postings), **more)  # type: ignore[arg-type]


PAID = (Posting("", Bucket.UNALLOCATED, 9_00), Posting("A", Bucket.FEE, -9_00))
SAID = [
    (
        entry(Kind.OPENING, claim("A", Bucket.OLD_ARREARS, 5_00)),
        "Balance brought in: arrears from the old scheme £5.00",
    ),
    (entry(Kind.DUE, due("A", 57_00, 11_40)), "£68.40 fell due: ongoing maintenance £57.00, collection fee £11.40"),
    (
        entry(Kind.UNCOVERED, uncovered("A", 20_00, 4_00)),
        "£24.00 fell due that may not be taken from earnings: it is owed as arrears",
    ),
    (
        entry(Kind.CHANGED, claim("A", Bucket.ARREARS, -3_00)),
        "What was due before changed: £3.00 less is owed (arrears of maintenance -£3.00)",
    ),
    (
        entry(Kind.CHARGED, claim("A", Bucket.CHARGES, 300_00), "charge:liability-order:A:2017-06-12"),
        "Charge of £300.00: a liability order was applied for",
    ),
    (entry(Kind.WAIVED, claim("A", Bucket.CHARGES, -50_00)), "Charge of £50.00 waived"),
    (entry(Kind.RECEIVED, received(60_00)), "£60.00 came in"),
    (entry(Kind.RECEIVED, received(60_00, "A")), "£60.00 came in for this case alone"),
    (
        entry(Kind.PAID_ON, paid_on("A", 57_00, 0, 2_28)),
        "£54.72 paid on to the receiving parent, £2.28 fee kept",
    ),
    (entry(Kind.REFUNDED, refunded(5_00)), "£5.00 refunded"),
    (entry(Kind.SUSPENDED, suspended("A", 5_00)), "£5.00 owed to the Secretary of State is suspended"),
    (entry(Kind.RESUMED, resumed("A", 5_00)), "£5.00 that was suspended is collected again"),
    (entry(Kind.WRITTEN_OFF, claim("A", Bucket.ARREARS, -6_99)), "Written off: arrears of maintenance £6.99"),
    (
        entry(Kind.MISSED, keeps=("A", 0, 0)),
        "A payment was not there in full and on time: what was left of it is late",
    ),
    (
        entry(Kind.ALLOCATED, PAID),
        "Paid: collection fee £9.00",
    ),
    (
        entry(Kind.REALLOCATED, claim("A", Bucket.FEE, -9_00)),
        "Worked out again, as something counts from an earlier day: collection fee £9.00 less",
    ),
]


@pytest.mark.parametrize(("posted", "words"), SAID, ids=lambda part: part.kind if isinstance(part, Entry) else "")
def test_an_entry_says_what_it_did(posted: Entry, words: str) -> None:
    assert entry_words(posted) == words


def test_every_kind_and_every_bucket_has_words() -> None:
    assert {posted.kind for posted, _ in SAID} == set(KINDS) == set(Kind)
    assert set(BUCKETS) == set(Bucket)


def test_what_was_taken_back_says_so_with_the_amount_that_it_had() -> None:
    back = entry(Kind.CHARGED, claim("A", Bucket.CHARGES, -300_00), "reversal:3", reverses=3)

    assert entry_words(back) == "Taken back: charge of £300.00: enforcement"


def test_a_waiver_gives_its_ground_before_the_reason() -> None:
    waived = entry(Kind.WAIVED, why="no-order-made: It was adjourned.")

    assert reason_of(waived) == "The court made no order. It was adjourned."


def test_a_case_hears_of_its_own_money_and_of_money_for_the_whole_account() -> None:
    both = entry(Kind.DUE, (*due("A", 57_00, 0), *due("B", 20_00, 0)))

    assert entry_words(both, "B") == "£20.00 fell due: ongoing maintenance £20.00"
    assert not concerns(entry(Kind.DUE, due("A", 57_00, 0)), "B")
    assert concerns(entry(Kind.RECEIVED, received(1_00)), "B")
    assert not concerns(entry(Kind.RECEIVED, received(1_00, "A")), "B")
    assert not concerns(entry(Kind.MISSED, keeps=("A", 0, 0)), "B")


def test_events_of_another_case_are_not_told() -> None:
    posted = LedgerPosted(entries=(entry(Kind.DUE, due("A", 57_00, 0)), entry(Kind.ALLOCATED)))
    judged = InstalmentJudged(number=3, case="A", state=InstalmentState.SHORT, received=20_00, why="")
    liability = LiabilitySet(liability=Liability(1, "A", 57_00, DateRange(DAY), "calculation"))

    for event in (posted, judged, liability):
        assert type(event).__name__ in EVENTS
        assert account_sentence(event, "A")
        assert account_sentence(event, "B") == ""
    assert account_sentence(judged, "") == "Payment 3 came short: £20.00 of it came"
