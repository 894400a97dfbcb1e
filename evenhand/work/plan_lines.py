"""Clients a line, in their order and in figures alone."""

from evenhand.work.answer_lines import Lines
from evenhand.work.plan import plan
from evenhand.work.plans import read_plan
from evenhand.work.plans.many import answer_plans, read_plain_plan

TOLD = {"why": True, "instalments": True, "to": True, "stress": True, "smallest_change": {"says": True}}
"""Words, single instalments, who gets what of them, and trials."""

CLIENTS = Lines(read_plain_plan, answer_plans, read_plan, plan, without={"objective": True, "plans": {"__all__": TOLD}})
