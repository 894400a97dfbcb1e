import json
from datetime import date
from pathlib import Path

import pytest

from evenhand.cases.models import Case
from evenhand.office.models import FileTaken
from evenhand.records.models import Event
from tests.cli.saying import Terminal
from tests.offices import a_line, numbered, open_office, state_of, take_in
from tests.work.caseload.lines import EXAMPLES

pytestmark = pytest.mark.django_db
PAYER = "QQ123456C"
LISTS = {
    "legal-list": f"nino,action,scheme,from,to\n{PAYER},liability-order,CS2,2015-11-02,\n",
    "legal-exclusions": f"nino,action,from,to\n{PAYER},sisted,2016-03-07,\n",
    "benefits": f"nino,benefit,from,to,notice_id\n{PAYER},universal-credit,2017-02-10,,CIS-1\n",
}


@pytest.fixture(autouse=True)
def office() -> None:
    open_office(date(2017, 3, 1))


def written(folder: Path, text: str | bytes) -> str:
    file = folder / "file"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(file)


def test_the_examples_are_taken(evenhand: Terminal) -> None:
    said = evenhand("import", "caseload", str(EXAMPLES))

    assert (said.code, said.err) == (0, "")
    assert said.out == "3 lines: 3 taken, 0 unchanged, 0 refused.\n"


def test_the_examples_again_change_nothing(evenhand: Terminal) -> None:
    evenhand("import", "caseload", str(EXAMPLES))
    before = Event.objects.count()

    said = evenhand("import", "caseload", str(EXAMPLES))

    assert (said.code, said.out) == (0, "3 lines: 0 taken, 3 unchanged, 0 refused.\n")
    assert Event.objects.count() == before


def test_a_line_that_cannot_be_taken_is_named_and_the_others_land(evenhand: Terminal, tmp_path: Path) -> None:
    wrong = numbered(2)
    wrong["children"][0]["nights_a_year"] = 400
    lines = "\n".join([json.dumps(numbered(1)), json.dumps(wrong), "nonsense", json.dumps(numbered(3))])

    said = evenhand("import", "caseload", written(tmp_path, lines))

    assert said.code == 2
    assert said.out == "4 lines: 2 taken, 0 unchanged, 2 refused.\n"
    assert said.err.splitlines() == [
        "Line 2, children[0].nights_a_year: found 400, expected a whole number of at most 365.",
        "Line 3: found something that is not JSON at place 1, expected one case as a JSON object.",
    ]
    assert Case.objects.count() == 2


def test_a_case_that_differs_is_named_by_its_fields(evenhand: Terminal, tmp_path: Path) -> None:
    take_in(a_line())
    changed = a_line(change=lambda fields: fields.update(arrears="9.00"))

    said = evenhand("import", "caseload", written(tmp_path, json.dumps(changed)))

    assert said.code == 2
    assert said.err == "Line 1, arrears: found another value than the one held, expected the same value.\n"


def test_a_caseload_may_come_through_a_pipe(evenhand: Terminal) -> None:
    said = evenhand("import", "caseload", "-", typed=EXAMPLES.read_bytes())

    assert said.out.startswith("3 lines: 3 taken")


@pytest.mark.parametrize("sort", LISTS)
def test_a_list_is_taken_once(evenhand: Terminal, tmp_path: Path, sort: str) -> None:
    take_in(a_line())
    file = written(tmp_path, LISTS[sort])

    first, second = evenhand("import", sort, file), evenhand("import", sort, file)

    assert (first.code, first.out) == (0, "1 line: 1 taken, 0 unchanged, 0 refused.\n")
    assert second.out.splitlines()[1] == "This file was taken before, and changes nothing."
    assert FileTaken.objects.filter(kind=sort).count() == 1


@pytest.mark.parametrize("sort", LISTS)
def test_a_number_that_nobody_has_is_named_without_the_number(evenhand: Terminal, tmp_path: Path, sort: str) -> None:
    said = evenhand("import", sort, written(tmp_path, LISTS[sort]))

    assert said.code == 2
    assert said.err.startswith("Line 2, nino: found a number that no paying parent here has")
    assert PAYER not in said.err


def test_the_legal_spocs_list_excludes(evenhand: Terminal, tmp_path: Path) -> None:
    take_in(a_line())

    evenhand("import", "legal-exclusions", written(tmp_path, LISTS["legal-exclusions"]))

    assert [str(item.action) for item in state_of("700000000011").exclusions] == ["sisted"]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe", b"\x00" * 100, b"{}", b"[" * 5000])
@pytest.mark.parametrize("sort", ["caseload", *LISTS])
def test_a_file_of_another_kind_is_refused_line_by_line(
    evenhand: Terminal, tmp_path: Path, sort: str, content: bytes
) -> None:
    said = evenhand("import", sort, written(tmp_path, content))

    assert said.code == (0 if (sort, content) == ("caseload", b"") else 2)
    assert all(line.startswith("Line ") for line in said.err.splitlines())


def test_a_file_that_is_not_there_is_said(evenhand: Terminal, tmp_path: Path) -> None:
    said = evenhand("import", "caseload", str(tmp_path / "none.jsonl"))

    assert (said.code, said.out) == (2, "")
    assert said.err.endswith("none.jsonl: there is no such file.\n")


def test_a_directory_is_no_file(evenhand: Terminal, tmp_path: Path) -> None:
    said = evenhand("import", "caseload", str(tmp_path))

    assert said.code == 2
    assert said.err.endswith("this is a directory, and a file is expected.\n")


def test_a_sort_of_file_that_is_none_is_answered_with_those_that_are(evenhand: Terminal) -> None:
    said = evenhand("import", "caseloads", "x")

    assert said.code == 2
    assert "'caseload', 'legal-list'" in said.err
