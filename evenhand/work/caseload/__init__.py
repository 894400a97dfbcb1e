"""Reading a caseload file: `read_lines` gives each line or its faults, `fingerprint` tells two runs apart."""

from evenhand.work.caseload.fingerprint import Fingerprints, differing, fingerprint, person_fingerprint
from evenhand.work.caseload.line import CaseLine
from evenhand.work.caseload.read import Line, read_line, read_lines
from evenhand.work.caseload.schema import caseload_schema
from evenhand.work.files.fault import Fault, Faults

__all__ = [
    "CaseLine",
    "Fault",
    "Faults",
    "Fingerprints",
    "Line",
    "caseload_schema",
    "differing",
    "fingerprint",
    "person_fingerprint",
    "read_line",
    "read_lines",
]
