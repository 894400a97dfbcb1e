"""References that differ by one slip: a digit typed wrong, or two beside one another changed places."""

from collections.abc import Iterator

DIGITS = "0123456789"


def near(number: str) -> Iterator[tuple[str, str]]:
    """Each number that one slip leads to, and the slip in words."""
    for place, right in enumerate(number):
        for digit in DIGITS:
            if digit != right:
                yield number[:place] + digit + number[place + 1 :], "one digit of the reference differs"
    for place in range(len(number) - 1):
        one, other = number[place], number[place + 1]
        if one != other:
            turned = number[:place] + other + one + number[place + 2 :]
            yield turned, "two digits of the reference changed places"
