"""Plans for arrears of many lines at once, in figures alone."""

from evenhand.work.plans.many.answered import answer_plans
from evenhand.work.plans.many.plain import PlainPlan, read_plain_plan

__all__ = ["PlainPlan", "answer_plans", "read_plain_plan"]
