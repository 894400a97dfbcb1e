"""A value that is not what its field takes, and the words for what it takes."""

from pydantic_core import PydanticCustomError

NOT_AS_EXPECTED = "not_as_expected"


def not_as_expected(expected: str, found: str = "") -> PydanticCustomError:
    """The error of our own fields: it carries the words that the person will read after "expected".

    `found` is given where the value by itself does not show what is wrong with it.
    """
    context = {"expected": expected, "found": found}
    return PydanticCustomError(NOT_AS_EXPECTED, "expected {expected}", context)
