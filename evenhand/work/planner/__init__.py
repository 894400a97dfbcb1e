"""The planner for parents: what they give, the words that they read, and the proposal that they may print."""

from evenhand.work.planner.given import LETTERS, Given, Owed, Pays, a_week
from evenhand.work.planner.print_proposal import print_proposal
from evenhand.work.planner.proposal import proposal
from evenhand.work.planner.rows import Row
from evenhand.work.planner.runs import PaymentRun
from evenhand.work.planner.told import PlanTold, said, told, who, why_suggested
from evenhand.work.planner.words import PlannerWords, languages, planner_words

__all__ = [
    "LETTERS",
    "Given",
    "Owed",
    "PaymentRun",
    "Pays",
    "PlanTold",
    "PlannerWords",
    "Row",
    "a_week",
    "languages",
    "planner_words",
    "print_proposal",
    "proposal",
    "said",
    "told",
    "who",
    "why_suggested",
]
