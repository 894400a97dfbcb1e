"""How large the marks of payments are, where few or many stand side by side."""

from evenhand.web.pages.ending.marks import LEAST, size_of


def test_marks_that_have_room_keep_their_size() -> None:
    assert size_of([]) == size_of([10]) == size_of([10, 40, 90]) == 1


def test_marks_that_would_lie_on_each_other_are_smaller_but_never_too_small_to_tell_apart() -> None:
    assert size_of([10, 40, 54]) == 0.67
    assert size_of([10, 12]) == LEAST
