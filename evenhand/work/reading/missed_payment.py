"""The payment that a request is about: what was due, what came, how it was judged; and the other half beside it.

The two halves are never mixed (R9): each stands by itself, and of an opportunity the enforced one does not count.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.accounts.models import Instalment
from evenhand.domain.account.came import Came
from evenhand.domain.account.events import InstalmentJudged
from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.account.state import InstalmentState, Planned
from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.request import Request
from evenhand.domain.procedures.consequences.misses import in_opportunity, instalment_of
from evenhand.records.models import Event
from evenhand.work.account.build import planned_of
from evenhand.work.account.load import INSTALMENT
from evenhand.work.reading.case_view import CaseView
from evenhand.work.state.codec import account_event

NOT_JUDGED = frozenset({InstalmentState.PLANNED, InstalmentState.DUE})


@dataclass(frozen=True)
class Half:
    """One instalment as it was judged.

    Attributes:
        counted: whether it decides about an opportunity; None where it belongs to none.
        came: what counted for it, part by part.
        why: the verdict in words; empty where it is not judged yet.
        lacks: what did not come, in pence; None where that is not known part by part, or not yet.
    """

    instalment: Planned
    counted: bool | None
    came: tuple[Came, ...]
    why: str
    lacks: int | None

    @property
    def enforced(self) -> bool:
        """Whether it is taken by an order."""
        return self.instalment.method in ENFORCED


@dataclass(frozen=True)
class MissedPayment:
    """The payment of the request, and those of the other half that are due next to it: one a method.

    `breaks` is the day on which the plan was agreed that it breaks; None where it breaks none (N8).
    """

    this: Half
    beside: tuple[Half, ...]
    breaks: date | None = None


def missed_payment(view: CaseView, request: Request) -> MissedPayment | None:
    """Of this case alone, whatever else its account holds; None where the request is about no payment."""
    number = instalment_of(request.cause)
    own = None if number is None else _planned(view, number=number)
    if not own:
        return None
    this = own[0]
    around = _planned(view, due_on__gte=add_months(this.due_on, -1), due_on__lte=add_months(this.due_on, 1))
    beside = _nearest(this, around)
    told = _told(view, {item.number for item in (this, *beside)})
    halves = [_half(view, item, told.get(item.number, [])) for item in (this, *beside)]
    return MissedPayment(halves[0], tuple(halves[1:]), _broken_by(view, this.number))


def _broken_by(view: CaseView, number: int) -> date | None:
    broken = (one.talks.decided_on for one in view.state.requests if one.talks and number in one.talks.broken)
    return next(broken, None)


def _planned(view: CaseView, **which: Any) -> list[Planned]:
    rows = Instalment.objects.filter(account_id=view.ids.account, case_id=view.ids.case, **which).order_by("number")
    return [planned_of(row, {view.ids.case: view.reference}) for row in rows.values(*INSTALMENT)]


def _nearest(this: Planned, around: Iterable[Planned]) -> list[Planned]:
    """The instalment of each method of the other half that is due nearest to this one, the earlier of two."""
    enforced, found = this.method in ENFORCED, dict[str, Planned]()
    others = [item for item in around if (item.method in ENFORCED) is not enforced]
    for item in sorted(others, key=lambda item: (abs(item.due_on - this.due_on), item.due_on, item.number)):
        if item.state is not InstalmentState.REPLACED:
            found.setdefault(item.method, item)
    return sorted(found.values(), key=lambda item: (item.due_on, item.number))


def _told(view: CaseView, numbers: set[int]) -> Mapping[int, list[InstalmentJudged]]:
    """Every verdict that was recorded on these instalments, in order."""
    told: dict[int, list[InstalmentJudged]] = {}
    stream = f"account:{view.state.account}"
    rows = Event.objects.filter(stream=stream, kind="InstalmentJudged", payload__number__in=sorted(numbers))
    for row in rows.order_by("seq"):
        event = account_event(row.kind, row.payload, row.steps, row.rules)
        assert isinstance(event, InstalmentJudged)  # noqa: S101 - that kind was asked for
        told.setdefault(event.number, []).append(event)
    return told


def _half(view: CaseView, item: Planned, told: list[InstalmentJudged]) -> Half:
    counted = None if in_opportunity(view.state, item.due_on) is None else item.method not in ENFORCED
    if item.state in NOT_JUDGED or not told:
        return Half(item, counted, (), "", None)
    last = [event for event in told if event.state is not InstalmentState.EXCUSED][-1:]
    came = last[0].came if last else ()
    known = bool(came) or not last or last[0].state is InstalmentState.MISSED
    words = dict.fromkeys(event.why for event in (*last, told[-1]))
    return Half(item, counted, came, " ".join(words), item.amount - sum(part.pence for part in came) if known else None)


def until_judged(half: Half) -> date | None:
    """The day from which it may be judged, where it is not."""
    return half.instalment.judge_on if half.instalment.state in NOT_JUDGED else None
