"""The buckets of the ledger: where each penny of an account stands. Debits are positive, credits negative."""

from enum import StrEnum


class Bucket(StrEnum):
    """One bucket. What the paying parent owes, against whom it is owed, and where money is."""

    MAINTENANCE = "maintenance"
    FEE = "fee"
    ARREARS = "arrears"
    FEE_ARREARS = "fee-arrears"
    OLD_ARREARS = "old-scheme-arrears"
    STATE_ARREARS = "secretary-of-state-arrears"
    SUSPENDED = "suspended"
    CHARGES = "charges"

    OWED_ON = "owed-on"
    OWED_ON_OLD = "owed-on-old-scheme"
    OFFICE_DUE = "office-due"
    STATE_DUE = "state-due"

    CASH = "cash"
    UNALLOCATED = "unallocated"
    SUSPENSE = "suspense"
    PAYABLE = "payable"
    PAYABLE_OLD = "payable-old-scheme"
    OFFICE_INCOME = "office-income"
    STATE_INCOME = "state-income"


CONTRA = {
    Bucket.MAINTENANCE: Bucket.OWED_ON,
    Bucket.ARREARS: Bucket.OWED_ON,
    Bucket.OLD_ARREARS: Bucket.OWED_ON_OLD,
    Bucket.FEE: Bucket.OFFICE_DUE,
    Bucket.FEE_ARREARS: Bucket.OFFICE_DUE,
    Bucket.CHARGES: Bucket.OFFICE_DUE,
    Bucket.STATE_ARREARS: Bucket.STATE_DUE,
    Bucket.SUSPENDED: Bucket.STATE_DUE,
}
"""Each claim on the paying parent, and the bucket that says to whom it is owed until it is paid."""

EARNED = {
    Bucket.OWED_ON: Bucket.PAYABLE,
    Bucket.OWED_ON_OLD: Bucket.PAYABLE_OLD,
    Bucket.OFFICE_DUE: Bucket.OFFICE_INCOME,
    Bucket.STATE_DUE: Bucket.STATE_INCOME,
}
"""Where what is owed on stands once the paying parent has paid it."""

CLAIMS = frozenset(CONTRA)
BEHIND = {Bucket.MAINTENANCE: Bucket.ARREARS, Bucket.FEE: Bucket.FEE_ARREARS}
"""What an ongoing claim becomes when it was not paid in time."""
