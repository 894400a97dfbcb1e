"""What is known that may end an opportunity early, and has not been decided yet. Source: EAR-1a to EAR-1g, R13."""

from collections.abc import Iterator
from datetime import date

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.ending import Closing, News
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Ending, Service
from evenhand.domain.procedures.ending.early import EARLY_END, cause_of
from evenhand.domain.rules import Rules


def triggers(state: CaseState, rules: Rules, today: date) -> tuple[News, ...]:
    """Each cause with the day from which it is so, the ones that leave least to decide first.

    A benefit or a stay in prison counts where it fell into the opportunity, also where it is over by now: a person
    decides, and nothing is passed over because nobody looked in time.
    """
    held = state.opportunity
    if held is None:
        return ()
    since = held.period.start
    return tuple(one for one in _known(state, rules, since, today) if not _looked_at(state, one))


def still_so(state: CaseState, closing: Closing, rules: Rules, today: date) -> bool:
    """Whether what opened a request is so today: a benefit that ended by now proposes nothing any more."""
    match closing.trigger:
        case Trigger.BENEFIT:
            return state.paying.benefit_on(today) is not None
        case Trigger.PRISON:
            return state.paying.in_prison is not None and today in state.paying.in_prison
        case Trigger.NIL_ASSESSED:
            return is_nil(state, rules, today) or any(one.trigger is Trigger.NIL_ASSESSED for one in state.news)
        case _:
            return True


NO_LIABILITY = frozenset({Trigger.NIL_ASSESSED, Trigger.PRISON})
"""Where maintenance is nil, so that nothing is collected and no fee can count (R15)."""


def about_at_check(state: CaseState, closing: Closing, rules: Rules, day: date) -> Trigger:
    """What a request is about once a check fails on a day, whatever opened it: whether liability goes on decides (R15).

    Prison and nil maintenance count as they stand on that day. What opened it and is known to be over by then is
    another change; where nothing is known of it, it stands.
    """
    paying, stay = state.paying, state.paying.in_prison
    assessed = any(one.trigger is Trigger.NIL_ASSESSED for one in state.news)
    if stay is not None and day in stay:
        return Trigger.PRISON
    if assessed or (is_nil(state, rules, day) and paying.benefit_on(day) is None):
        return Trigger.NIL_ASSESSED
    over = {Trigger.PRISON: stay is not None, Trigger.NIL_ASSESSED: paying.gross_weekly is not None}
    return Trigger.OTHER_CHANGE if over.get(closing.trigger, False) else closing.trigger


def is_nil(state: CaseState, rules: Rules, today: date) -> bool:
    """Whether the income makes maintenance nil."""
    income = state.paying.gross_weekly
    return income is not None and income < rules.number("maintenance.nil_below_pence", today)


def _known(state: CaseState, rules: Rules, since: date, today: date) -> Iterator[News]:
    paying = state.paying
    if state.closing_on is not None:
        yield News(Trigger.CASE_CLOSING, state.closing_on)
    if state.application.receiving_parent_wants is Service.DIRECT_PAY:
        yield News(Trigger.DIRECT_PAY_ASKED, _asked_on(state) or today)
    for benefit in paying.benefits or ():
        if fell_into(benefit.during, since, today):
            yield News(Trigger.BENEFIT, benefit.during.start)
    if paying.in_prison is not None and fell_into(paying.in_prison, since, today):
        yield News(Trigger.PRISON, paying.in_prison.start)
    if is_nil(state, rules, today):
        yield News(Trigger.NIL_ASSESSED, paying.income_from or since)
    yield from (one for one in state.news if one.trigger is not Trigger.DIRECT_PAY_ASKED)


def _asked_on(state: CaseState) -> date | None:
    asked = [one.since for one in state.news if one.trigger is Trigger.DIRECT_PAY_ASKED]
    return max(asked, default=None)


def fell_into(during: DateRange, since: date, today: date) -> bool:
    """Whether some of the days between two were among these."""
    return during.start <= today and (during.end is None or during.end > since)


def _looked_at(state: CaseState, news: News) -> bool:
    """Whether a person had it before them already: in a request for the same cause, or for one that held then."""
    if news.trigger is Trigger.DIRECT_PAY_ASKED:
        return False  # a wish that is withdrawn is recorded as such; while it stands it is to be decided
    if state.opened_for(cause_of(news.trigger, news.since, news.instalment)) is not None:
        return True
    return news.instalment is None and any(
        one.closing is not None
        and one.procedure == EARLY_END
        and one.closing.trigger is news.trigger
        and one.ending is not Ending.CANCELLED
        and one.opened_on >= news.since
        for one in state.requests
    )
