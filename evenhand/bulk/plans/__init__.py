"""Plans for the arrears of whole caseloads."""

from evenhand.bulk.plans.answers import NO, NONE, UNSURE, YES
from evenhand.bulk.plans.as_clients import as_clients, fits
from evenhand.bulk.plans.as_rules import as_rules
from evenhand.bulk.plans.clients import EVERY, NATIONS, NEVER, UNKNOWN, Clients
from evenhand.bulk.plans.draft import INPUTS
from evenhand.bulk.plans.found import Plans
from evenhand.bulk.plans.ladder import RUNGS
from evenhand.bulk.plans.negotiate import negotiate_many
from evenhand.bulk.plans.one_by_one import negotiate_each, one_by_one
from evenhand.bulk.plans.parameters import PlanParameters
from evenhand.bulk.plans.refused import REFUSED
from evenhand.bulk.plans.why import RULES, codes

__all__ = [
    "EVERY",
    "INPUTS",
    "NATIONS",
    "NEVER",
    "NO",
    "NONE",
    "REFUSED",
    "RULES",
    "RUNGS",
    "UNKNOWN",
    "UNSURE",
    "YES",
    "Clients",
    "PlanParameters",
    "Plans",
    "as_clients",
    "as_rules",
    "codes",
    "fits",
    "negotiate_each",
    "negotiate_many",
    "one_by_one",
]
