"""Forms, drawn from the questions of a command and read back into it. What was typed is kept, whatever comes of it."""

from evenhand.web.forms.draw import draw_fields
from evenhand.web.forms.hidden import drawn_from, key_of, seen_by
from evenhand.web.forms.typed import Typed, read_form, typed_words

__all__ = ["Typed", "draw_fields", "drawn_from", "key_of", "read_form", "seen_by", "typed_words"]
