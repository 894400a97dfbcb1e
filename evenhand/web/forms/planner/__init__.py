"""The questions of the planner for parents, and what is read from their answers."""

from evenhand.web.forms.planner.boxes import Box, boxes_of, ending_box
from evenhand.web.forms.planner.carried import carried_fields, carried_of, was_asked
from evenhand.web.forms.planner.given import given_of
from evenhand.web.forms.planner.read import read_step
from evenhand.web.forms.planner.steps import STEPS, after, before, steps_of

__all__ = [
    "STEPS",
    "Box",
    "after",
    "before",
    "boxes_of",
    "carried_fields",
    "carried_of",
    "ending_box",
    "given_of",
    "read_step",
    "steps_of",
    "was_asked",
]
