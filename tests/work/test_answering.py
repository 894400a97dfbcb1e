"""What a caseworker records on an offer, through the use cases."""

import pytest

from tests.desks import offered, sound

pytestmark = pytest.mark.django_db


def test_an_accepted_offer_queues_both_letters_and_one_timer() -> None:
    desk = offered().up_to_the_answer()

    desk.accepts()

    assert [(letter.code, str(letter.to)) for letter in desk.state.letters] == [
        ("CMSL0138", "receiving"),
        ("CMSL0139", "paying"),
    ]
    assert [str(timer.why) for timer in desk.state.timers] == ["opportunity-start"]
    sound()
