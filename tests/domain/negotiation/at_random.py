"""Clients at random: every frequency, scheme and service, money known and unknown, days at the edges."""

from datetime import date, timedelta

from hypothesis import strategies as st

from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Commitment, Debt, Household, Offer, Ongoing, Reported, Situation

AGREED = st.dates(date(2016, 6, 1), date(2026, 12, 31))
NAMES = "ABC"


@st.composite
def debts(draw: st.DrawFn) -> Debt:
    pence = draw(st.integers(0, 8_000_00))
    to = draw(st.sampled_from(["", *NAMES]))
    part = draw(st.integers(0, pence)) if draw(st.booleans()) else 0
    return Debt(pence, to, to == "" or draw(st.booleans()), backdated=draw(st.integers(0, pence)), disputed=part)


@st.composite
def clients(draw: st.DrawFn, known: bool = False) -> Situation:
    on = draw(AGREED)
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=3))
    # An opportunity that the law knows starts before 22 May 2021.
    opportunity = st.none() | st.just(DateRange(on, on + timedelta(days=184))) if on < date(2021, 5, 1) else st.none()
    essential = draw(st.integers(0, 500_00) | st.integers(100_00, 250_00))
    ending = draw(
        st.lists(st.builds(Commitment, st.integers(0, 60_00), st.dates(on, on + timedelta(days=900))), max_size=2)
    )
    if sum(each.weekly for each in ending) > essential:
        ending = []
    unknown = st.nothing() if known else st.none()
    return Situation(
        on=on,
        review_on=on + timedelta(days=draw(st.integers(1, 366) | st.integers(367, 730))),
        first_on=on + timedelta(days=draw(st.integers(0, 60) | st.integers(61, 600))),
        every=draw(st.sampled_from(Frequency)),
        ongoing=tuple(
            Ongoing(name, draw(st.integers(0, 90_00)), draw(st.booleans()), draw(opportunity)) for name in names
        ),
        debts=tuple(draw(st.lists(debts(), max_size=4))),
        charges=draw(st.sampled_from([0, 0, 50_00, 300_00])),
        net=draw(unknown | st.integers(0, 900_00) | st.integers(250_00, 600_00)),
        essential=draw(unknown | st.just(essential)) if not ending else essential,
        priority=draw(st.sampled_from([0, 12_00])),
        ending=tuple(ending),
        lump_sum=draw(st.sampled_from([0, 0, 0, 200_00, 500_00, 50_000_00])),
        children=tuple(draw(st.lists(st.sampled_from(Household), max_size=3))),
        hardship=draw(st.sampled_from(Reported)),
        offer=draw(
            st.none()
            | st.builds(Offer, instalment=st.integers(0, 400_00))
            | st.builds(Offer, months=st.integers(1, 300) | st.integers(1190, 1210))
        ),
        nation=draw(st.sampled_from(["england-and-wales", "scotland"])),
    )
