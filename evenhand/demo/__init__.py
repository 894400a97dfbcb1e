"""A demonstration office: an invented caseload, its staff, and what its people will say."""

from evenhand.demo.caseload import make_caseload
from evenhand.demo.conversations import answer_of
from evenhand.demo.enquiries import Enquiry, enquiry_of
from evenhand.demo.legal_files import write_benefit_notices, write_legal_exclusions, write_legal_list
from evenhand.demo.look_ups import LookUp, look_up_of
from evenhand.demo.plans import Attempt, Plan, Says
from evenhand.demo.ready import ready_on
from evenhand.demo.staff import STAFF, StaffMember, by_role

__all__ = [
    "STAFF",
    "Attempt",
    "Enquiry",
    "LookUp",
    "Plan",
    "Says",
    "StaffMember",
    "answer_of",
    "by_role",
    "enquiry_of",
    "look_up_of",
    "make_caseload",
    "ready_on",
    "write_benefit_notices",
    "write_legal_exclusions",
    "write_legal_list",
]
