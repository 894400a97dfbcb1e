"""Plans of many clients as the text of their answers: those of `work.plans.tell`, in figures alone."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from evenhand.bulk.payers import Count
from evenhand.bulk.plans import INPUTS, NO, NONE, RUNGS, UNSURE, YES, Plans
from evenhand.domain.money import pounds
from evenhand.domain.negotiation import Input
from evenhand.work.plans.tell import FIELDS

_ANSWERS = {YES: "true", NO: "false", UNSURE: '"unknown"'}
_COLUMNS = (
    "available", "change", "change_was", "change_to", "lump_sum", "instalment", "ends_on", "months", "beyond_steer",
    "share", "left_over", "kept_up", "stands", "review_on",
)  # fmt: skip
_MONTHS = INPUTS.index(Input.MONTHS)
_INPUTS = tuple(FIELDS[each] for each in INPUTS)
_WHOLE = (
    "per_instalment", "total", "arrears", "charges", "backdated", "disputed", "disposable", "sustainable",
    "recommended",
)  # fmt: skip


def written(found: Plans, rows: Count, reviews: Sequence[int]) -> Iterator[str]:
    """The answer of each of some rows, in order; `reviews` are the annual reviews of all."""
    plans = zip(*(getattr(found, name)[rows].tolist() for name in _COLUMNS), strict=True)
    whole = zip(*(getattr(found, name)[rows].tolist() for name in _WHOLE), strict=True)
    for row, one, columns in zip(rows.tolist(), whole, plans, strict=True):
        every = ", ".join(map(_plan, RUNGS, *columns))
        each, total, arrears, charges, backdated, disputed, left, kept, best = one
        yield (
            f'{{"non_negotiable": {{"per_instalment": "{_pounds(each)}", "until": {_day(reviews[row])}, '
            f'"total": "{_pounds(total)}"}}, "arrears_total": "{_pounds(arrears)}"'
            f"{_some('enforcement_charges', charges)}{_some('from_backdated_change', backdated)}"
            f'{_some("disputed", disputed)}, "disposable_weekly": "{_pounds(left)}", '
            f'"sustainable_weekly": "{_pounds(kept)}", "plans": [{every}], '
            f'"recommended": "{"unknown" if best == NONE else RUNGS[best]}"}}'
        )


def _plan(
    rung: str,
    available: int,
    change: int,
    was: int,
    to: int,
    lump: int,
    each: int,
    ends_on: int,
    months: int,
    beyond: int,
    share: int,
    left: int,
    kept: int,
    stands: int,
    review: int,
) -> str:
    changed = "" if change == NONE else _change(change, was, to)
    again = "" if review == NONE else f', "review_on": {_day(review)}'
    return (
        f'{{"id": "{rung}", "available": {_ANSWERS[available]}{changed}, "lump_sum": "{_pounds(lump)}", '
        f'"instalment": "{_pounds(each)}", "ends_on": {_day(ends_on)}, '
        f'"months": {_UNKNOWN if months == NONE else months}, "breaches_debt_steer": {_ANSWERS[beyond]}, '
        f'"share_of_net_income": "{_pounds(share)}", "left_over_weekly": "{_pounds(left)}", '
        f'"survives_income_fall": "{_pounds(0 if kept == NO else stands)}"{again}}}'
    )


_UNKNOWN = '"unknown"'


def _change(change: int, was: int, to: int) -> str:
    say = str if change == _MONTHS else pounds
    before = "" if was == NONE else f'"from": "{say(was)}", '
    return f', "smallest_change": {{"input": "{_INPUTS[change]}", {before}"to": "{say(to)}"}}'


def _some(name: str, pence: int) -> str:
    return f', "{name}": "{_pounds(pence)}"' if pence else ""


def _pounds(pence: int) -> str:
    """`domain.money.pounds`, or that it is not known."""
    if pence >= 0:
        return f"{pence // 100}.{pence % 100:02d}"
    return "unknown" if pence == NONE else pounds(pence)


@lru_cache(maxsize=4_096)
def _day(day: int) -> str:
    return _UNKNOWN if day == NONE else f'"{date.fromordinal(day).isoformat()}"'
