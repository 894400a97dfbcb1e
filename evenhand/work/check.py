"""Every integrity invariant of what is stored; each finding is one sentence."""

from collections.abc import Iterator

from evenhand.work.checks import (
    accounts,
    cases,
    endings,
    guards,
    instalments,
    letters,
    paying,
    records,
    suspense,
    timers,
)


def findings() -> Iterator[str]:
    """Every finding, as it is met; nothing where all is well."""
    yield from cases.findings()
    yield from endings.findings()
    yield from accounts.findings()
    yield from suspense.findings()
    yield from instalments.findings()
    yield from paying.findings()
    yield from letters.findings()
    yield from timers.findings()
    yield from records.findings()
    yield from guards.findings()
