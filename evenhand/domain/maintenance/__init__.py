"""Weekly maintenance under the 2012 scheme, collection fees, enforcement charges and deductions from earnings."""

from evenhand.domain.maintenance.charges import Action, Waiver, charge_for, waived, waivers_of
from evenhand.domain.maintenance.circumstances import Benefit, Circumstances, Receiving
from evenhand.domain.maintenance.deductions import NormalDeduction, employer_pays_by, normal_deduction
from evenhand.domain.maintenance.fees import is_free, paying_parent_fee, receiving_parent_fee
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.maintenance.rate import Rate
from evenhand.domain.maintenance.weekly import BENEFIT_UNKNOWN, Maintenance, weekly_maintenance
from evenhand.domain.maintenance.weekly_fees import WeeklyFees, outside_the_law, weekly_fees
from evenhand.domain.maintenance.working import Line

__all__ = [
    "BENEFIT_UNKNOWN",
    "Action",
    "Benefit",
    "Circumstances",
    "Frequency",
    "Line",
    "Maintenance",
    "NormalDeduction",
    "Rate",
    "Receiving",
    "Waiver",
    "WeeklyFees",
    "charge_for",
    "employer_pays_by",
    "is_free",
    "normal_deduction",
    "outside_the_law",
    "paying_parent_fee",
    "receiving_parent_fee",
    "waived",
    "waivers_of",
    "weekly_fees",
    "weekly_maintenance",
]
