"""Conditions that never hold together on one request, so that a task which needs two of them could never start."""

from collections.abc import Iterable

CONTRARY: tuple[frozenset[str], ...] = tuple(
    frozenset(pair)
    for pair in (
        ("offer_undecided", "offer_answered"),
        ("offer_undecided", "offer_accepted"),
        ("offer_undecided", "offer_led_nowhere"),
        ("offer_accepted", "offer_led_nowhere"),
        ("paying_parent_applied", "receiving_parent_applied"),
        ("check_passed", "check_failed"),
        ("extension_granted", "extension_refused"),
    )
)


def contraries(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The pairs among these conditions of which one excludes the other."""
    held = frozenset(names)
    return tuple((first, second) for first, second in map(sorted, (pair for pair in CONTRARY if pair <= held)))
