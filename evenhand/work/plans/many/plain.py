"""A client on a line that is written as most are, read without its form.

Whatever is in any doubt is left to the form, which answers it or says what is wrong.
"""

from typing import Any, NamedTuple

import orjson

from evenhand.bulk.plans import EVERY, NATIONS, REFUSED, UNKNOWN
from evenhand.domain.negotiation import Household
from evenhand.work.calculation.parts import MOST
from evenhand.work.plans.many.parts import Case, Ending, amount, amount_or_unknown, case, day, ending, text
from evenhand.work.plans.parts import LONGEST

_NEEDED = {"on", "annual_review_on", "first_payment_on", "frequency", "ongoing", "arrears", "income"}
_FIELDS = _NEEDED | {
    "enforcement_charges", "spending", "lump_sum_available", "children", "hardship_of_receiving_parent", "offer",
    "nation",
}  # fmt: skip
_EVERY = {str(every): place for place, every in enumerate(EVERY)}
_NATIONS = {nation: place for place, nation in enumerate(NATIONS)}
_HARDSHIP = {"yes": 1, "no": 0, "unknown": 0}
_HOUSEHOLDS = {str(household) for household in Household}
_DISPUTED, _BACKDATED = REFUSED.index("disputed-above-arrears"), REFUSED.index("backdated-above-arrears")


class PlainPlan(NamedTuple):
    """One client: `single` are the values of the (N) columns of `Clients`, in their order."""

    single: tuple[int, ...]
    cases: list[Case]
    endings: list[Ending]


class _Doubt(ValueError):
    """The form has to look at it."""


def read_plain_plan(raw: bytes) -> PlainPlan | None:
    """The figures of a line; None where the form has to look at it."""
    try:
        return _plain(orjson.loads(raw), raw.count(b'":'))
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def _plain(found: dict[str, Any], fields: int) -> PlainPlan:
    """`fields` are as many as the line writes: one that is written twice makes them too many."""
    names = found.keys()
    lists = ongoing, debts, children = found["ongoing"], found["arrears"], found.get("children", [])
    spent, offer, income = found.get("spending"), found.get("offer"), found["income"]
    counted = sum(map(len, [found, *ongoing, *debts, *children]))
    net, more = _income(income)
    spending, endings, also = _spending(spent) if "spending" in names else ((UNKNOWN, UNKNOWN), [], 0)
    own, last = _offer(offer) if "offer" in names else ((0, UNKNOWN), 0)
    cases = [case(each) for each in ongoing]
    counted += more + also + last + 2 * sum("opportunity" in each for each in ongoing)
    whole = _NEEDED <= names <= _FIELDS and all(_is_list(each) for each in lists)
    if not whole or counted != fields or len({each["receiving_parent"] for each in ongoing}) != len(ongoing):
        raise _Doubt
    for child in children:
        if child.keys() - {"name"} != {"household"} or child["household"] not in _HOUSEHOLDS:
            raise _Doubt
        text(child.get("name", "-"))
    paying = sum(child["household"] == Household.PAYING for child in children)
    arrears, backdated, disputed, faulty = _debts(debts)
    days = [day(found[name]) for name in ("on", "annual_review_on", "first_payment_on")]
    charges, lump = amount(found.get("enforcement_charges", "0")), amount(found.get("lump_sum_available", "0"))
    every, nation = _EVERY[found["frequency"]], _NATIONS[found.get("nation", NATIONS[0])]
    hardship = _HARDSHIP[found.get("hardship_of_receiving_parent", "unknown")]
    owed = (arrears, charges, backdated, disputed)
    households = (paying, len(children) - paying, hardship)
    return PlainPlan((*days, every, nation, *owed, net, *spending, lump, *households, *own, faulty), cases, endings)


def _is_list(found: object) -> bool:
    return isinstance(found, list) and len(found) <= MOST


def _debts(debts: list[dict[str, Any]]) -> tuple[int, int, int, int]:
    """What is owed and not disputed, how much a backdated change made, what is disputed, and what is wrong."""
    owed, backdated, disputed, faulty = 0, 0, 0, UNKNOWN
    for debt in debts:
        to, parent = debt["owed_to"], "receiving_parent" in debt
        rest = debt.keys() - {"receiving_parent", "from_backdated_change", "disputed"}
        if rest != {"owed_to", "scheme", "amount"} or debt["scheme"] not in ("2012", "CSA"):
            raise _Doubt
        if to != ("receiving-parent" if parent else "secretary-of-state"):
            raise _Doubt
        if parent:
            text(debt["receiving_parent"])
        pence, back = amount(debt["amount"]), amount(debt.get("from_backdated_change", "0"))
        left_out = amount(debt.get("disputed", "0"))
        if faulty == UNKNOWN and (left_out > pence or back > pence):
            faulty = _DISPUTED if left_out > pence else _BACKDATED
        owed, backdated, disputed = owed + pence - left_out, backdated + back, disputed + left_out
    return owed, backdated, disputed, faulty


def _income(income: Any) -> tuple[int, int]:
    """Net pay, and how many fields it takes to write it."""
    if income == "unknown":
        return UNKNOWN, 0
    if income.keys() - {"gross_weekly"} != {"net_weekly"}:
        raise _Doubt
    amount_or_unknown(income.get("gross_weekly", "unknown"))
    return amount_or_unknown(income["net_weekly"]), len(income)


def _spending(spending: Any) -> tuple[tuple[int, int], list[Ending], int]:
    """Essentials and priority debts, the parts that end, and how many fields it takes to write them."""
    if spending == "unknown":
        return (UNKNOWN, 0), [], 0
    endings = spending.get("ending", [])
    if spending.keys() - {"priority_debts_weekly", "ending"} != {"essential_weekly"} or not _is_list(endings):
        raise _Doubt
    spent = (
        amount_or_unknown(spending["essential_weekly"]),
        amount_or_unknown(spending.get("priority_debts_weekly", "0")),
    )
    return spent, [ending(each) for each in endings], len(spending) + sum(map(len, endings))


def _offer(offer: Any) -> tuple[tuple[int, int], int]:
    """What is offered with each instalment, or the months, and how many fields it takes to write it."""
    if offer.keys() == {"instalment"}:
        return (amount(offer["instalment"]), UNKNOWN), 1
    months = offer["months"]
    if len(offer) != 1 or type(months) is not int or not 1 <= months <= LONGEST:
        raise _Doubt
    return (0, months), 1
