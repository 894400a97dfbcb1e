"""Which steps of the written procedure stand on the route of a case: those of who applied."""

from collections.abc import Iterable

from evenhand.domain.altered import altered
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.vocabulary import Applicant

ELSEWHERE = {Applicant.RECEIVING: ("PPO-", "PPC-"), Applicant.PAYING: ("RPO-",)}
LED_NOWHERE = ("PPO-16", "RPO-18")


def of_route(steps: tuple[str, ...], applicant: Applicant) -> tuple[str, ...]:
    """The steps without those of the other route; all of them where nothing else would be left."""
    elsewhere = ELSEWHERE[applicant]
    if not any(step.startswith(elsewhere) for step in steps):
        return steps
    return tuple(step for step in steps if not step.startswith(elsewhere)) or steps


def on_route(events: Iterable[Event], applicant: Applicant) -> tuple[Event, ...]:
    """The events, each resting on the steps of its own route."""
    return tuple(_rests_on(event, of_route(event.steps, applicant)) for event in events)


def _rests_on(event: Event, steps: tuple[str, ...]) -> Event:
    return event if steps == event.steps else altered(event, steps=steps)
