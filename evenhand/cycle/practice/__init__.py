"""Practice cases: made by the use cases of the office, as far as an exercise needs them worked."""

from evenhand.cycle.practice.kinds import MADE
from evenhand.cycle.practice.office import NotMade, Practice

__all__ = ["MADE", "NotMade", "Practice"]
