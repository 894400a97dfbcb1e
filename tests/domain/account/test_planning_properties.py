"""What holds for every schedule of an account."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account import ENFORCED, Method, PaymentMethod
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.entries import claim, opening
from evenhand.domain.account.planning import Plan, plan_schedule, set_schedule
from evenhand.domain.account.planning.arrears import ARREARS, spread
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Frequency
from evenhand.domain.refusal import Refusal
from tests.domain.account.accounts import account, owing, since, wish
from tests.domain.account.plans import RULES

TODAY = date(2017, 6, 12)
KINDS = [*sorted(ENFORCED), PaymentMethod.DIRECT_DEBIT, PaymentMethod.STANDING_ORDER_DEFAULT]
pence = st.integers(0, 2_000_00)
starts = st.dates(TODAY, date(2019, 6, 12))


@st.composite
def live(draw: st.DrawFn) -> tuple[Method, ...]:
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=3, unique=True))
    cuts = sorted(draw(st.sets(st.integers(1, 99), min_size=len(kinds) - 1, max_size=len(kinds) - 1)))
    shares = [end - start for start, end in zip([0, *cuts], [*cuts, 100], strict=True)]
    return tuple(
        Method(number, kind, share, TODAY) for number, (kind, share) in enumerate(zip(kinds, shares, strict=True), 1)
    )


@st.composite
def accounts(draw: st.DrawFn, start: date) -> AccountState:
    names = "ABC"[: draw(st.integers(1, 3))]
    cases = []
    for name in names:
        period = DateRange(start, start + timedelta(days=draw(st.integers(1, 187)))) if draw(st.booleans()) else None
        cases.append(CaseOnAccount(name, draw(st.booleans()), date(2018, 6, 12), period, draw(live())))
    nation = draw(st.sampled_from(["england-and-wales", "scotland"]))
    return since(account(*cases, nation=nation, **{name: draw(pence) for name in names}), start)


@given(st.data(), starts, st.sampled_from(Frequency), st.none() | st.integers(1, 900))
def test_the_parts_come_to_what_is_owed_on_working_days_without_a_fee_in_an_opportunity(
    data: st.DataObject, start: date, every: Frequency, cleared_in: int | None
) -> None:
    state = data.draw(accounts(start))
    claims = [
        lines
        for case in state.cases
        for lines in (opening(case.reference, 0, data.draw(pence), data.draw(pence)),
                      claim(case.reference, Bucket.CHARGES, data.draw(pence)))
    ]  # fmt: skip
    state, entries = owing(state, TODAY, *claims, kind=Kind.OPENING)
    until = None if cleared_in is None else start + timedelta(days=cleared_in)
    asked = wish(start, str(every), arrears_until=until)
    plan = plan_schedule(state, asked, TODAY, RULES, entries)
    if isinstance(plan, Refusal):
        assert plan.code in ("nothing-owed", "review-too-near", "first-collection-missing")
        return

    assert set_schedule(state, asked, TODAY, RULES, entries) == plan.events
    assert apply_all(state, plan.events).instalments == plan.instalments
    sums = {name: Counter[str]() for name in ("maintenance", "arrears", "charges")}
    for item in plan.instalments:
        case = next(case for case in state.cases if case.reference == item.case)
        kept = "england-and-wales" if item.method is PaymentMethod.DIRECT_DEBIT else state.nation
        assert RULES.working_days(kept).is_working(item.due_on)
        assert min(item.maintenance, item.fee, item.arrears, item.charges) >= 0
        assert item.amount > 0
        assert item.judge_on > item.due_on
        assert case.collected or not (item.maintenance or item.fee)
        assert not (item.fee and case.opportunity and item.due_on in case.opportunity)
        for name, found in sums.items():
            found[item.case] += getattr(item, name)
    for case in state.cases:
        weekly = next(item.weekly for item in state.liabilities if item.case == case.reference) * case.collected
        behind, levied = plan.left.get(case.reference, (0, 0))
        owed = sum(state.balances.get((case.reference, bucket), 0) for bucket in ARREARS)
        assert sums["maintenance"][case.reference] == weekly * plan.weeks
        assert sums["arrears"][case.reference] + behind == owed
        assert sums["charges"][case.reference] + levied == state.balances.get((case.reference, Bucket.CHARGES), 0)
        assert not (behind and until is None)
    _charges_come_last(plan)


def _charges_come_last(plan: Plan) -> None:
    for case in {item.case for item in plan.instalments}:
        behind = [item.due_on for item in plan.instalments if item.case == case and item.arrears]
        levied = [item.due_on for item in plan.instalments if item.case == case and item.charges]
        assert not behind or not levied or max(behind) < min(levied) + timedelta(days=5)


@given(st.integers(0, 10**7), st.integers(1, 110))
def test_parts_come_to_the_total_and_none_is_below_nothing(total: int, count: int) -> None:
    found = spread(total, count)

    assert (sum(found), len(found)) == (total, count)
    assert min(found) >= 0
