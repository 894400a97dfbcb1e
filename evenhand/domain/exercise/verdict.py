"""How a mark of an exercise stands."""

from enum import StrEnum


class Verdict(StrEnum):
    """Met; not done yet; or done, and not right: that is taken back, or tried again with another case."""

    MET = "met"
    OPEN = "not-yet"
    WRONG = "not-right"


def right(is_right: bool) -> Verdict:
    """The verdict on something that was done."""
    return Verdict.MET if is_right else Verdict.WRONG


def done(is_done: bool) -> Verdict:
    """The verdict on something that can only be done or still be missing."""
    return Verdict.MET if is_done else Verdict.OPEN
