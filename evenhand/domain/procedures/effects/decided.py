"""The result of a task's decision, and small helpers that several decisions share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.events import Event, OfferAnswered
from evenhand.domain.opportunity.route import LED_NOWHERE
from evenhand.domain.opportunity.vocabulary import Ground, OfferAnswer, Resolution
from evenhand.domain.procedures.context import Context
from evenhand.domain.refusal import Refusal, Refused


@dataclass(frozen=True)
class Decided:
    """What a task's decision brings.

    `done` is false where the task stays open, such as a call that nobody took. `found` is kept with what was recorded.
    """

    events: tuple[Event, ...]
    done: bool = True
    found: tuple[tuple[str, str], ...] = ()


Effect = Callable[[Context, Any], Decided]


def refuse(code: str, sentence: str, ctx: Context, rules: tuple[str, ...] = (), field: str = "") -> Refused:
    """A refusal to raise, resting on the task's steps."""
    return Refused(Refusal(code, sentence, steps=ctx.task.steps, rules=rules, field=field))


def required(ctx: Context, value: object, field: str, sentence: str) -> None:
    """Refuses where a needed value is missing."""
    if value is None or value == "":
        raise refuse("value-missing", sentence, ctx, field=field)


def between(ctx: Context, day: date, first: date, last: date, field: str, what: str) -> None:
    """Refuses a date outside [first, last], naming both ends."""
    if not first <= day <= last:
        raise refuse(
            "date-out-of-range",
            f"{what} must be from {long_date(first)} to {long_date(last)}; {long_date(day)} is not.",
            ctx,
            field=field,
        )


def led_nowhere(
    ctx: Context,
    ground: Ground,
    *,
    rules: tuple[str, ...] = (),
    negotiation_failed: bool = False,
) -> OfferAnswered:
    """The offer ends without an opportunity, with the resolution that the procedure gives this ground."""
    silent = ground in (Ground.LETTER_RETURNED, Ground.SILENCE)
    answer = OfferAnswer.DECLINES if ground is Ground.DECLINED else OfferAnswer.NOT_APPROPRIATE
    return OfferAnswered(
        number=ctx.number,
        answer=OfferAnswer.NO_RESPONSE if silent else answer,
        on=ctx.today,
        resolution=Resolution.NO_RESPONSE if silent else Resolution.REJECTED,
        ground=ground,
        negotiation_failed=negotiation_failed,
        steps=(*ctx.task.steps, *LED_NOWHERE),
        rules=rules,
    )
