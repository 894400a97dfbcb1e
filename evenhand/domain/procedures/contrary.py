"""Conditions that never hold together on one request, so that a task which needs two of them could never start."""

from collections.abc import Iterable

FORKS: tuple[frozenset[str], ...] = tuple(
    frozenset(pair)
    for pair in (
        ("offer_accepted", "offer_led_nowhere"),
        ("check_passed", "check_failed"),
        ("extension_granted", "extension_refused"),
    )
)
"""Where a procedure parts into two paths: one decision makes one of the two hold, and until then neither does."""

CONTRARY: tuple[frozenset[str], ...] = (
    *FORKS,
    frozenset(("offer_undecided", "offer_answered")),
    frozenset(("offer_undecided", "offer_accepted")),
    frozenset(("offer_undecided", "offer_led_nowhere")),
    frozenset(("paying_parent_applied", "receiving_parent_applied")),
)


def contraries(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The pairs among these conditions of which one excludes the other."""
    held = frozenset(names)
    return tuple((first, second) for first, second in map(sorted, (pair for pair in CONTRARY if pair <= held)))
