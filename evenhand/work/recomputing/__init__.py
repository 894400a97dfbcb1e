"""An audit of the office: everything in force worked out anew from the events, beside what is stored."""

from evenhand.work.recomputing.recompute import Summary, recompute, unknown_accounts

__all__ = ["Summary", "recompute", "unknown_accounts"]
