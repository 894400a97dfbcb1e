import io
import json
import tracemalloc
from collections.abc import Iterator

import pytest

from evenhand.work.caseload import Faults, Line, read_lines
from evenhand.work.files.lines import LONGEST
from tests.work.caseload.lines import an_example, read, sentences

GOOD = json.dumps(an_example()).encode()

HOSTILE = {
    b"\xef\xbb\xbf" + GOOD: "found a byte order mark, expected UTF-8 without one.",
    b"\xff\xfe{}": "found a byte that is not UTF-8 at place 1, expected UTF-8.",
    b'{"case": "\xc3"}': "found a byte that is not UTF-8 at place 11, expected UTF-8.",
    b"": "found an empty line, expected one case as a JSON object.",
    b"   \t ": "found an empty line, expected one case as a JSON object.",
    b"case,master_case": "found something that is not JSON at place 1, expected one case as a JSON object.",
    GOOD[:-1]: f"found something that is not JSON at place {len(GOOD)}, expected one case as a JSON object.",
    GOOD + GOOD: f"found something that is not JSON at place {len(GOOD) + 1}, expected one case as a JSON object.",
    b"[1]": "found JSON that is not an object, expected one case as a JSON object.",
    b"null": "found JSON that is not an object, expected one case as a JSON object.",
    b'{"arrears": NaN}': "found NaN, expected JSON, which has no such number.",
    b'{"arrears": -Infinity}': "found -Infinity, expected JSON, which has no such number.",
    b'{"arrears": ' + b"9" * 5000 + b"}": "found a number that is too long, expected one case as a JSON object.",
    b'{"case":' * 100_000: "found brackets nested too deeply, expected one case as a JSON object.",
    b"[" * 100_000: "found brackets nested too deeply, expected one case as a JSON object.",
    b'{"notes": "' + b"x" * LONGEST + b'"}': "found more than 1 MiB, expected a line of at most 1 MiB.",
}


@pytest.mark.parametrize(("hostile", "says"), HOSTILE.items(), ids=range(len(HOSTILE)))
def test_a_line_that_is_no_case_is_named_and_the_others_are_taken(hostile: bytes, says: str) -> None:
    first, bad, last = read(b"\n".join((GOOD, hostile, GOOD)))

    assert isinstance(first, Line)
    assert sentences(bad) == [f"Line 2: {says}"]
    assert isinstance(last, Line)
    assert last.number == 3


def test_a_field_given_twice_is_named() -> None:
    (result,) = read(GOOD.replace(b'{"case"', b'{"segment": "arrears", "case"', 1))

    assert sentences(result) == ["Line 1, segment: found the same field twice in one object, expected each field once."]


def test_a_field_given_twice_deep_inside_is_named() -> None:
    (result,) = read(GOOD.replace(b'"nation"', b'"phone": "", "nation"', 1))

    assert sentences(result) == ["Line 1, phone: found the same field twice in one object, expected each field once."]


@pytest.mark.parametrize("text", ['"Owen\\ud800"', '"Owen\\u0000"', '"Owen\\u0007"', '"O\\nP"'])
def test_text_that_no_letter_can_carry_is_refused(text: str) -> None:
    (result,) = read(GOOD.replace(b'"Owen Prosser"', text.encode()))

    (sentence,) = sentences(result)
    assert sentence.startswith("Line 1, paying_parent.name: found a text of ")
    assert sentence.endswith("expected text without control characters.")


def test_a_note_may_have_several_paragraphs() -> None:
    note = b'"notes": [{"on": "2017-02-08", "text": "One.\\n\\nTwo.", "kind": "general"}]'
    (result,) = read(GOOD.replace(b'"notes": []', note))

    assert isinstance(result, Line)
    assert result.content.notes[0].text == "One.\n\nTwo."


def test_an_empty_file_has_no_lines() -> None:
    assert read(b"") == []


def test_a_line_of_exactly_one_mebibyte_is_read() -> None:
    padded = GOOD + b" " * (LONGEST - len(GOOD))

    (alone,) = read(padded)
    (ended,) = read(padded + b"\n")

    assert isinstance(alone, Line)
    assert isinstance(ended, Line)


class Endless(io.RawIOBase):
    """The same line again and again, made as it is read."""

    def __init__(self, line: bytes, times: int) -> None:
        self._lines: Iterator[bytes] = iter([line] * times)

    def readline(self, size: int | None = -1, /) -> bytes:
        return next(self._lines, b"")


def test_memory_does_not_grow_with_the_file() -> None:
    def peak(lines: int) -> int:
        tracemalloc.start()
        taken = sum(isinstance(result, Line) for result in read_lines(Endless(GOOD, lines), demonstration=True))
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert taken == lines
        return highest

    assert peak(1000) < peak(100) + 200_000


def test_a_file_of_nothing_but_faults_is_read_to_its_end() -> None:
    results = read(b"x\n" * 500)

    assert len(results) == 500
    assert all(isinstance(result, Faults) for result in results)
