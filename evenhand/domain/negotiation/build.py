"""Lays a plan out: instalments, who gets what, when it ends, and what it would stand."""

from datetime import date

from evenhand.domain.calendar import add_days
from evenhand.domain.negotiation.dates import months_to
from evenhand.domain.negotiation.draft import Draft
from evenhand.domain.negotiation.ground import Ground, Pace
from evenhand.domain.negotiation.judge import falls, floors, holds, left_over, share, stands, used
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.negotiation.plans import Instalment, Missed, Plan
from evenhand.domain.negotiation.share_out import Shared, cleared_of
from evenhand.domain.negotiation.situation import Reported
from evenhand.domain.negotiation.words import Why


def plan_of(ground: Ground, draft: Draft) -> Plan:
    """The plan of a draft to the penny."""
    given, rest = ground.given, ground.given.owed - draft.lump
    parts = None if draft.pace is None else ground.amounts(draft.pace, rest)
    waits = parts is None and draft.review_on is not None
    ends_on = None if parts is None else ground.dates.due(len(parts) - 1) if parts else given.on
    months = None if ends_on is None else months_to(given.on, ends_on) if parts else 0
    paid = [0] * ground.dates.before(draft.review_on) if waits and draft.review_on else parts or []
    lines, shared = _laid_out(ground, draft.lump, paid)
    last = None if parts is None else next(reversed(parts), 0)
    at = None if draft.pace is None else used(ground, draft.pace, len(paid), last)
    left = None if at is None else left_over(ground.budget, at)
    asks = (parts is None and not waits) or any(paid)
    kept = (holds(ground.budget, at) if at is not None else None) if asks else True
    strength = None if at is None else stands(ground.budget, at)
    beyond = waits or (None if months is None else months > ground.choices.steer)
    return Plan(
        rung=draft.rung,
        available=draft.available,
        why=(*draft.why, *(_of_a_fall(ground, strength) if asks else ()), *_of_time(ground, draft, months, lines)),
        lump_sum=draft.lump,
        instalment=next(filter(None, paid), 0) if draft.pace is not None else None,
        instalments=lines,
        ends_on=ends_on,
        months=months,
        beyond_steer=beyond,
        share=None if at is None else share(ground.budget, at),
        left_over=left,
        kept_up=kept,
        stands=strength,
        floors=None if at is None else floors(ground, left, at, ground.rules),
        to=cleared_of(given, ground.claims, shared, ground.rules),
        falls=() if at is None else falls(ground.budget, at),
        missed=_missed(ground, draft.pace, rest, parts) if draft.pace is not None and parts else None,
        change=draft.change,
        review_on=draft.review_on if waits else None,
    )


def _laid_out(ground: Ground, lump: int, paid: list[int]) -> tuple[tuple[Instalment, ...], Shared]:
    given, count = ground.given, len(paid)
    days, ongoing = ground.dates.first_of(count)[:count], ground.maintenance.first_of(count)[:count]
    if (found := ground.laid_out.get((lump, *paid))) is not None:
        return found
    shared = Shared(ground.claims, zip((given.on, *days), (lump, *paid), strict=True), given.on, ground.rules)
    lines = tuple(
        Instalment(day, *due, pence - levied, levied)
        for day, due, pence, levied in zip(days, ongoing, paid, shared.charges[1:], strict=True)
    )
    ground.laid_out[(lump, *paid)] = lines, shared
    return lines, shared


def _missed(ground: Ground, pace: Pace, rest: int, parts: list[int]) -> Missed | None:
    """The first instalment of arrears does not come, and what was due with it is arrears as well."""
    place = next((place for place, pence in enumerate(parts) if pence), None)
    if place is None:
        return None
    after = ground.amounts(pace, rest + sum(ground.maintenance.first_of(place + 1)[place]), place + 1)
    if after is None:
        return Missed(None, None)
    last = ground.dates.due(len(after) - 1)
    return Missed(last, months_to(ground.given.on, last))


def _of_a_fall(ground: Ground, strength: int | None) -> tuple[Why, ...]:
    if strength is None:
        return ()
    code = "stands-fall" if strength >= ground.choices.fall else "falls-short"
    return (ground.because(code, "fall_per_cent", fall=str(ground.choices.fall)),)


def _of_time(ground: Ground, draft: Draft, months: int | None, lines: tuple[Instalment, ...]) -> tuple[Why, ...]:
    said, steer, because = list[Why](), ground.choices.steer, ground.because
    if months is not None and months > steer:
        said.append(because("beyond-steer", "steer_months", taken=str(months), months=str(steer)))
    if draft.rung is not Rung.IN_FULL and draft.available and ground.given.hardship is Reported.YES:
        said.append(because("hardship", "ladder"))
    known: date | None = ground.dates.working.covers.end
    if lines and known is not None and lines[-1].due_on >= known:
        said.append(because("holidays-unknown", "schedule.instalments", until=add_days(known, -1)))
    return tuple(said)
