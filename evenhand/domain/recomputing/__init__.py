"""An account recomputed from first facts: every calculation, schedule and position beside what is recorded of it."""

from evenhand.domain.recomputing.account import Counts, Recomputed
from evenhand.domain.recomputing.found import Cause, Finding, Sort, What
from evenhand.domain.recomputing.walk import Told, Walk

__all__ = ["Cause", "Counts", "Finding", "Recomputed", "Sort", "Told", "Walk", "What"]
