"""A letter lacks a fact."""


class CannotSay(ValueError):
    """The letter lacks a fact; a person must look at it. The sentence says which."""
