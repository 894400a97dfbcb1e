"""What the letters about a negotiation are told: of the one that queued them, as it was decided."""

from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.periods import WEEK
from evenhand.domain.account.schedule import collected_on
from evenhand.domain.calendar import SATURDAY, BeyondCalendar, add_days
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import Agreed, Entry, Talks
from evenhand.domain.procedures.negotiating.letters import cause_of
from evenhand.letters.context import LetterContext
from evenhand.letters.negotiated import NegotiatedPaying, NegotiatedReceiving, PlanPart
from evenhand.letters.terms import Came, WhyNot
from evenhand.work.letters.cannot_say import CannotSay

CAME = {Agreed.ACCEPTED: Came.AGREED, Agreed.DEFERRED: Came.WAITS, Agreed.REFUSED: Came.REFUSED}


def negotiated(role: str, state: CaseState, cause: str, common: dict[str, Any]) -> LetterContext:
    """The letter of a parent. Errors: CannotSay where nothing of it was decided, or a value is missing."""
    talks = _talks(state, cause)
    assert talks.decision is not None  # noqa: S101 - looked for above
    common = {**common, "came": CAME[talks.decision], "review_on": talks.review_on}
    if role == "paying":
        return NegotiatedPaying(**common, **_plan(talks, state.paying.nation), **_refused(talks))
    theirs = spoken(talks.theirs) if talks.theirs and talks.theirs_by else None
    return NegotiatedReceiving(**common, theirs=theirs, theirs_by=talks.theirs_by if theirs else None)


def _talks(state: CaseState, cause: str) -> Talks:
    found = (one.talks for one in state.requests if one.talks is not None and cause_of(one.number) == cause)
    talks = next(found, None)
    if talks is None or talks.decision is None:
        raise CannotSay("What came of the negotiation is not decided.")
    return talks


def _plan(talks: Talks, nation: str) -> dict[str, Any]:
    agreed = talks.agreed
    if agreed is None or talks.plan is None or talks.decision is Agreed.REFUSED:
        return {"disputed": spoken(talks.disputed) if talks.disputed else None}
    return {
        "lump": spoken(agreed.lump) if agreed.lump else None,
        "lump_on": agreed.lump_on,
        "parts": _parts(agreed, nation),
        "last_on": paid_on(agreed.last_on, agreed, nation) if agreed.last_on else None,
        "total": spoken(agreed.total),
        "disputed": spoken(talks.disputed) if talks.disputed else None,
        "longer": talks.decision is Agreed.ACCEPTED and talks.plan.terms.breaches,
    }


def paid_on(day: date, agreed: AgreedArrears, nation: str) -> date:
    """The working day on which it is paid, as the plan and the schedule have it; weekends alone where no more is known.

    A sum is paid on its own day.
    """
    try:
        return collected_on(day, agreed.by or PaymentMethod.COLLECTION_ACCOUNT, nation, the_book().rules)
    except BeyondCalendar:
        return add_days(day, WEEK - day.weekday()) if day.weekday() >= SATURDAY else day


def _parts(agreed: AgreedArrears, nation: str) -> tuple[PlanPart, ...]:
    """Payments of the same amount in a row, without those of nothing."""
    found = []
    for pence, those in groupby(agreed.parts(), key=itemgetter(1)):
        days = [day for day, _ in those]
        if pence:
            found.append(PlanPart(first_on=paid_on(days[0], agreed, nation), count=str(len(days)), each=spoken(pence)))
    return tuple(found)


def _refused(talks: Talks) -> dict[str, Any]:
    if talks.decision is not Agreed.REFUSED:
        return {}
    would = talks.acceptable
    return {
        "why_not": WhyNot(talks.ground) if talks.ground else None,
        "would_lump": spoken(would.lump_sum) if would is not None and would.lump_sum and would.ends_on else None,
        "would_pay": spoken(would.instalment) if would is not None and would.instalment and would.ends_on else None,
        "would_end": would.ends_on if would is not None else None,
        "asked": talks.entry is Entry.ASKED,
    }
