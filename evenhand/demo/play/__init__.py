"""Plays a caseload through business days: every row is made by a use case."""

from evenhand.demo.play.run import play

__all__ = ["play"]
