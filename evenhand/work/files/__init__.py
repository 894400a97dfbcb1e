"""Files in and out: CSV row by row with named faults, the lists an office is sent, and a file's identity."""

from evenhand.work.files.benefit_notices import BenefitNotice, benefit_notices
from evenhand.work.files.csv_rows import Row, csv_rows
from evenhand.work.files.csv_write import harmless, write_csv
from evenhand.work.files.deductions import Deduction, deductions
from evenhand.work.files.fault import Fault, Faults
from evenhand.work.files.identity import file_digest
from evenhand.work.files.legal_exclusions import LegalExclusion, legal_exclusions
from evenhand.work.files.legal_list import LegalListEntry, legal_list

__all__ = [
    "BenefitNotice",
    "Deduction",
    "Fault",
    "Faults",
    "LegalExclusion",
    "LegalListEntry",
    "Row",
    "benefit_notices",
    "csv_rows",
    "deductions",
    "file_digest",
    "harmless",
    "legal_exclusions",
    "legal_list",
    "write_csv",
]
