"""The closed lists of words that the caseload file uses."""

from typing import Literal

Applicant = Literal["receiving", "paying"]
Wish = Literal["collect-and-pay", "direct-pay", "unknown"]
Language = Literal["en", "cy"]
LetterFormat = Literal["standard", "large-print", "braille", "audio"]
Nation = Literal["england-and-wales", "scotland"]
Protection = Literal["no-contact", "domestic-abuse", "address-withheld"]
EmploymentStatus = Literal["employed", "self-employed", "not-employed", "unknown"]
PayFrequency = Literal["weekly", "fortnightly", "four-weekly", "monthly"]
Household = Literal["paying-parent", "receiving-parent"]
Scheme = Literal["CSCS", "CS2", "CCD", "none"]
LegacySegment = Literal["1", "2", "3", "4", "5", "unknown"]
MethodOfCollection = Literal[
    "DEO",
    "DER",
    "RDO",
    "deduction-from-benefit",
    "direct-debit",
    "standing-order",
    "none",
    "unknown",
]
MethodWas = Literal["enforced", "voluntary", "neither", "unknown"]
EnforcementKind = Literal[
    "liability-order",
    "lump-sum-deduction-order",
    "freezing-order",
    "setting-aside-disposition",
    "order-for-sale",
    "committal",
    "disqualification",
    "sisted",
    "bailiffs",
]
OwningSegment = Literal["new-case", "maintenance", "arrears", "enforcement"]
MethodKind = Literal["DEO", "DER", "RDO", "DD", "SO", "DSO", "deduction-from-benefit"]
NoteKind = Literal["general", "dissatisfied-with-direct-pay"]
