"""Chance that falls the same way each time for the same case."""

from random import Random


def chance(what: str, case_reference: str, seed: int) -> Random:
    """A stream of its own for each question about each case."""
    return Random(f"{what} {seed} {case_reference}")
