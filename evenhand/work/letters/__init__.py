"""Letters: what each says, when it leaves, and what is held for a person."""

from evenhand.work.letters.issue import issue_letters
from evenhand.work.letters.preview import preview
from evenhand.work.letters.release import release_letter

__all__ = ["issue_letters", "preview", "release_letter"]
