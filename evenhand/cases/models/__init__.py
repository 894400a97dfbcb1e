"""A case and what belongs to it as rows. A request is found by its case and its number within it."""

from evenhand.cases.models.case import Case, Child
from evenhand.cases.models.decided import Approval, Decision, Note
from evenhand.cases.models.opportunity import Opportunity
from evenhand.cases.models.request import Request, TaskRecord

__all__ = ["Approval", "Case", "Child", "Decision", "Note", "Opportunity", "Request", "TaskRecord"]
