"""Weekly maintenance of many lines at once, without the working."""

from evenhand.work.calculation.many.answered import answer_weekly
from evenhand.work.calculation.many.plain import Plain, read_plain

__all__ = ["Plain", "answer_weekly", "read_plain"]
