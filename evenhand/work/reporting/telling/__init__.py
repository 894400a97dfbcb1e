"""Tells events on, in their order, into the rows that reports are read from."""

from evenhand.work.reporting.telling.keeping import keep_up, rebuild

__all__ = ["keep_up", "rebuild"]
