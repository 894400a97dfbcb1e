"""The questions of the planner in their order."""

from collections.abc import Mapping

from evenhand.web.forms.planner.boxes import wrong

STEPS = (
    "parents", "owed", "wrong", "maintenance", "often", "pay", "spending", "bills", "lump", "offer", "children",
    "first",
)  # fmt: skip


def steps_of(carried: Mapping[str, str]) -> tuple[str, ...]:
    """The questions that are asked: nobody is asked what is wrong with a debt of nothing."""
    return tuple(step for step in STEPS if step != "wrong" or any(True for _ in wrong(carried)))


def after(step: str, carried: Mapping[str, str]) -> str:
    """The next question; empty after the last."""
    return next((each for each in steps_of(carried) if STEPS.index(each) > STEPS.index(step)), "")


def before(step: str, carried: Mapping[str, str]) -> str:
    """The question before; empty before the first."""
    return next((each for each in reversed(steps_of(carried)) if STEPS.index(each) < STEPS.index(step)), "")
