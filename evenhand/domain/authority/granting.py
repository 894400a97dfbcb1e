"""Decides what authority may be given, to whom a colleague's may pass for a time, and when it may end. Source: R17."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.authority.authority import Authority
from evenhand.domain.authority.commands import ArrangeCover, EndAuthority, GrantAuthority
from evenhand.domain.authority.kinds import ApprovalKind, in_sentence
from evenhand.domain.calendar import DateRange, long_date
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal

RULES = ("R17",)


def grant(held: Iterable[Authority], asked: GrantAuthority, by: str, today: date) -> Authority | Refusal:
    """The authority that is given. Refuses: own-authority, day-passed, ends-before-it-begins, authority-held."""
    if asked.holder == by:
        return _refusal("own-authority", "Nobody gives authority to themselves. Ask another administrator.", "holder")
    during = _during(asked.from_on, asked.to_on, today)
    if isinstance(during, Refusal):
        return during
    return _once(held, Authority(asked.holder, asked.kind, asked.up_to, during))


def cover(held: Iterable[Authority], asked: ArrangeCover, by: str, today: date) -> tuple[Authority, ...] | Refusal:
    """One authority for each kind, within what the absent colleague holds themselves on all of those days.

    Cover cannot be passed on. Refuses: own-cover, own-authority, day-passed, ends-before-it-begins, beyond-cover,
    authority-held.
    """
    if asked.by == asked.absent:
        return _refusal("own-cover", "Nobody acts in their own place. Choose a colleague.", "by")
    if asked.by == by:
        return _refusal("own-authority", "Nobody gives authority to themselves. Ask another administrator.", "by")
    during = _during(asked.from_on, asked.to_on, today)
    if isinstance(during, Refusal):
        return during
    known, made = tuple(held), []
    for kind in asked.kinds:
        found = _within(known, asked, kind, during)
        one = found if isinstance(found, Refusal) else _once(known, found)
        if isinstance(one, Refusal):
            return one
        made.append(one)
    return tuple(made)


def end(authority: Authority, asked: EndAuthority, today: date) -> DateRange | Refusal | None:
    """The days that are left of it; None where it ends before it began, so that it never held.

    Refuses: day-passed, ended-already.
    """
    if asked.on <= today:
        said = "Give a day after today: what was approved today stands."
        return _refusal("day-passed", said, "on")
    last = authority.during.last_day
    if last is not None and last < asked.on:
        said = f"Its last day is {long_date(last)} already. To let it go on, give authority from the day after."
        return _refusal("ended-already", said, "on")
    return None if asked.on <= authority.during.start else DateRange(authority.during.start, asked.on)


def _during(from_on: date, to_on: date | None, today: date) -> DateRange | Refusal:
    if from_on < today:
        said = f"Authority begins today, {long_date(today)}, or later: nothing is approved backwards."
        return _refusal("day-passed", said, "from_on")
    if to_on is not None and to_on <= from_on:
        return _refusal("ends-before-it-begins", "Give a last day that is after the first one.", "to_on")
    return DateRange(from_on, to_on)


def _once(held: Iterable[Authority], new: Authority) -> Authority | Refusal:
    who = (new.holder, new.kind, new.covers)
    same = [item for item in held if (item.holder, item.kind, item.covers) == who and item.during.overlaps(new.during)]
    if not same:
        return new
    last = same[0].during.last_day
    until = f"until {long_date(last)}" if last else "without an end"
    return _refusal(
        "authority-held",
        f"They hold authority to approve {in_sentence(new.kind)} on these days already, from "
        f"{long_date(same[0].during.start)} {until}. End that first, or choose other days.",
        "from_on",
    )


def _within(
    held: tuple[Authority, ...], asked: ArrangeCover, kind: ApprovalKind, during: DateRange
) -> Authority | Refusal:
    own = [item for item in held if item.holder == asked.absent and item.kind == kind and not item.covers]
    whole = next((item for item in own if _holds(item.during, during)), None)
    if whole is None:
        said = f"The colleague does not hold authority to approve {in_sentence(kind)} on all of these days. "
        return _refusal("beyond-cover", f"{said}Choose days on which they do, or leave it out.", "kinds")
    if asked.up_to is not None and not whole.reaches(asked.up_to):
        said = f"The colleague may approve {in_sentence(kind)} up to {spoken(whole.up_to or 0)}. Give that or less."
        return _refusal("beyond-cover", said, "up_to")
    most = whole.up_to if asked.up_to is None else asked.up_to
    return Authority(asked.by, kind, most, during, asked.absent)


def _holds(whole: DateRange, part: DateRange) -> bool:
    return whole.start <= part.start and (whole.end is None or (part.end is not None and part.end <= whole.end))


def _refusal(code: str, sentence: str, field: str) -> Refusal:
    return Refusal(code, sentence, rules=RULES, field=field)
