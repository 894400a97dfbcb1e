"""Exercises: what somebody did with a practice case, and the marks that it earns."""

from evenhand.domain.exercise.marking import Mark, Marked, complete, marked, score
from evenhand.domain.exercise.marks import MARKS
from evenhand.domain.exercise.verdict import Verdict
from evenhand.domain.exercise.worked import Did, Said, Worked

__all__ = ["MARKS", "Did", "Mark", "Marked", "Said", "Verdict", "Worked", "complete", "marked", "score"]
