"""The reading grade agrees with counting by hand."""

import pytest

from tests.letters.reading import count_syllables, read, sentences_in, words_in

BY_HAND = {
    1: "the we fee fees charged missed judged half wage pay eyes through caused straight owes 20% 1998",
    2: "direct payment wages charges changes trial client paying decide needed people table someone safely agreed",
    3: "maintenance enforcement employer period collection hospital anything anyone idea businesses",
    4: "january february information responsible",
}


@pytest.mark.parametrize(
    ("word", "syllables"),
    [(word, syllables) for syllables, words in BY_HAND.items() for word in words.split()],
)
def test_syllables_are_counted_as_a_person_would(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_a_date_and_a_share_are_words_and_a_full_stop_inside_a_number_ends_nothing() -> None:
    assert words_in("The fee is 4.5% from 3 July.") == ["The", "fee", "is", "4", "5%", "from", "3", "July"]
    assert len(sentences_in("The fee is 4.5% from 3 July. Call us!")) == 2


def test_the_grade_of_a_passage_counted_by_hand() -> None:
    # Five words of seven syllables, then eight words of ten.
    reading = read(["The trial starts on Monday. Please tell us before a payment is late."])

    assert (reading.sentences, reading.words, reading.syllables, reading.longest) == (2, 13, 17, 8)
    assert reading.grade == pytest.approx(0.39 * 13 / 2 + 11.8 * 17 / 13 - 15.59)


def test_office_prose_is_graded_hard() -> None:
    prose = "Notification regarding your continuing eligibility necessitates immediate consideration."

    assert read([prose]).grade > 12


def test_a_bullet_without_a_full_stop_is_a_sentence() -> None:
    assert read(["we will pay you", "we will call you"]).sentences == 2


def test_nothing_to_read_has_no_grade() -> None:
    with pytest.raises(ValueError, match="no words"):
        read(["…"])
