"""A place may ask so much in a minute, and nothing of it is held longer."""

import pytest

from evenhand.web import turnstile
from evenhand.web.turnstile import Turnstile


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_place_that_asks_too_often_waits_for_the_next_minute_and_others_do_not(clock: Clock) -> None:
    gate = Turnstile(2, clock)

    assert [gate.lets("192.0.2.1") for _ in range(3)] == [True, True, False]
    assert gate.lets("192.0.2.2")
    clock.now += 60
    assert gate.lets("192.0.2.1")


def test_no_address_is_held_and_no_mark_outlives_its_minute(clock: Clock) -> None:
    gate = Turnstile(2, clock)
    gate.lets("192.0.2.1")
    before = set(gate._seen)
    clock.now += 60
    gate.lets("192.0.2.1")

    assert not any(b"192.0.2.1" in mark for mark in before)
    assert before.isdisjoint(gate._seen)


def test_a_crowd_of_new_places_takes_no_more_memory(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turnstile, "MOST_PLACES", 3)
    gate = Turnstile(2, clock)

    let = [gate.lets(f"192.0.2.{number}") for number in range(9)]

    assert let == [True] * 5 + [False] * 4
    assert len(gate._seen) == 4
