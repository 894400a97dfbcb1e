"""What plans for arrears are asked with, and what they answer."""

from evenhand.work.plans.answer import Plans
from evenhand.work.plans.form import PlanForm
from evenhand.work.plans.given import situation
from evenhand.work.plans.read import read_plan, read_plans
from evenhand.work.plans.tell import told

__all__ = ["PlanForm", "Plans", "read_plan", "read_plans", "situation", "told"]
