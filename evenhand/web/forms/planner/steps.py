"""The questions of the planner in their order."""

from collections.abc import Mapping

from evenhand.web.forms.planner.boxes import wrong

STEPS = (
    "parents", "owed", "wrong", "maintenance", "often", "pay", "spending", "bills", "ending", "lump", "offer",
    "children", "first",
)  # fmt: skip


def steps_of(carried: Mapping[str, str]) -> tuple[str, ...]:
    """The questions that are asked: not what is wrong with a debt of nothing, nor what ends of what is not known."""
    left_out = set() if any(True for _ in wrong(carried)) else {"wrong"}
    left_out |= {"ending"} if carried.get("spending") == "unknown" else set()
    return tuple(step for step in STEPS if step not in left_out)


def after(step: str, carried: Mapping[str, str]) -> str:
    """The next question; empty after the last."""
    return next((each for each in steps_of(carried) if STEPS.index(each) > STEPS.index(step)), "")


def before(step: str, carried: Mapping[str, str]) -> str:
    """The question before; empty before the first."""
    return next((each for each in reversed(steps_of(carried)) if STEPS.index(each) < STEPS.index(step)), "")
