"""Taking a file in line by line: a wrong line costs no other, and the same again changes nothing."""

from evenhand.work.taking.report import FileReport
from evenhand.work.taking.take import Sort, take_file

__all__ = ["FileReport", "Sort", "take_file"]
