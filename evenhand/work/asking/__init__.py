"""What a command asks, for every face: `command_from` builds one from plain values, `schema_of` describes it."""

from evenhand.work.asking.build import command_from
from evenhand.work.asking.questions import Question, questions
from evenhand.work.asking.read import Wrong
from evenhand.work.asking.schema import schema_of

__all__ = ["Question", "Wrong", "command_from", "questions", "schema_of"]
