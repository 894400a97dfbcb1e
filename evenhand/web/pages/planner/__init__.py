"""What the pages of the planner for parents show."""

from evenhand.web.pages.planner.answer import answer
from evenhand.web.pages.planner.help import numbers
from evenhand.web.pages.planner.question import question

__all__ = ["answer", "numbers", "question"]
