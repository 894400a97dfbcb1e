"""Whether a person may approve what another asked for: four eyes, and dated authority. Source: R17."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.authority.authority import Authority
from evenhand.domain.authority.kinds import ApprovalKind, in_sentence
from evenhand.domain.calendar import long_date
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal

RULES = ("R17",)


def may_approve(
    authorities: Iterable[Authority],
    holder: str,
    kind: ApprovalKind,
    amount: int | None,
    requested_by: str,
    today: date,
) -> Authority | Refusal:
    """The authority under which `holder` may approve it today; their own goes before one held as cover.

    `amount` is in pence, None where it is not known; `requested_by` is who asked for the approval, or resubmitted it.
    Authority held in the place of whoever asked does not count: it would be their own answer to themselves.
    Refuses: own-request, no-authority, authority-ended, amount-beyond-authority.
    """
    if holder == requested_by:
        return _refusal("own-request", "You asked for this yourself, so another person has to decide it.")
    theirs = [item for item in authorities if item.holder == holder and item.kind == kind]
    now = [item for item in theirs if today in item.during]
    if not now:
        return _none_today(theirs, kind, today)
    of_others = [item for item in now if not item.covers or item.covers != requested_by]
    if not of_others:
        return _refusal(
            "own-request",
            "You hold this authority only in the place of the person who asked, so another person has to decide it.",
        )
    within = [item for item in of_others if item.reaches(amount)]
    if not within:
        return _beyond(of_others, kind, amount)
    return min(within, key=lambda item: (item.covers != "", item.up_to is not None, -(item.up_to or 0)))


def who_may_approve(
    authorities: Iterable[Authority], kind: ApprovalKind, amount: int | None, requested_by: str, today: date
) -> tuple[str, ...]:
    """User names of everybody who may approve it today, in order."""
    held = tuple(authorities)
    return tuple(
        holder
        for holder in sorted({item.holder for item in held})
        if isinstance(may_approve(held, holder, kind, amount, requested_by, today), Authority)
    )


def _none_today(theirs: list[Authority], kind: ApprovalKind, today: date) -> Refusal:
    ended = [item.during.last_day for item in theirs if item.during.end is not None and item.during.end <= today]
    if ended:
        last = max(day for day in ended if day is not None)
        return _refusal(
            "authority-ended",
            f"Your authority to approve {in_sentence(kind)} ended: its last day was {long_date(last)}. Leave this to "
            "somebody who holds it.",
        )
    return _refusal(
        "no-authority",
        f"You hold no authority to approve {in_sentence(kind)} today. Leave this to somebody who holds it.",
    )


def _beyond(held: list[Authority], kind: ApprovalKind, amount: int | None) -> Refusal:
    most = spoken(max(item.up_to for item in held if item.up_to is not None))
    limit = f"You may approve {in_sentence(kind)} up to {most}"
    if amount is None:
        said = f"{limit}, and how much this is, is not known. Find the amount out first, or leave it to somebody "
        return _refusal("amount-beyond-authority", f"{said}without a limit.")
    said = f"{limit}, and this is {spoken(amount)}. Leave it to somebody with a higher limit."
    return _refusal("amount-beyond-authority", said)


def _refusal(code: str, sentence: str) -> Refusal:
    return Refusal(code, sentence, rules=RULES)
