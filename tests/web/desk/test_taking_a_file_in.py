"""Taking a file in: by whom, of each kind, and what is said of lines that were refused."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Case
from evenhand.config import upload_limit
from evenhand.office.models import StaffRole
from evenhand.work.imports import GRANT_MISSING, IMPORTS
from tests.desks import FERGUS, OFFERED, Desk, a_line, hire, open_office
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look

HERE = reverse("imports")
SAMPLE = Path(__file__).parents[3] / "examples" / "caseload-sample.jsonl"
PAYER = "QQ000011C"
GOOD = {
    "caseload": json.dumps(a_line(21)),
    "legal-list": f"nino,action,scheme,from,to\n{PAYER},liability-order,CS2,2015-11-02,",
    "legal-exclusions": f"nino,action,from,to\n{PAYER},sisted,2016-03-07,",
    "benefits": f"nino,benefit,from,to,notice_id\n{PAYER},universal-credit,2017-02-10,,CIS-1",
}


@pytest.fixture
def fergus(signed_in: As) -> Client:
    """A team leader who holds the grant."""
    return signed_in("fergus")


def send(client: Client, kind: str, content: str | bytes | None, name: str = "list.txt") -> Page:
    raw = content.encode() if isinstance(content, str) else content
    file = {} if raw is None else {"file": SimpleUploadedFile(name, raw)}
    return Page(client.post(HERE, {"kind": kind} | file))


def counts(page: Page) -> tuple[str, ...]:
    return tuple(re.findall(r"<b>([\d,]+)</b><span>(?:taken|unchanged|refused)", page.html))


@pytest.mark.parametrize("kind", GOOD)
def test_a_file_is_taken_and_the_same_again_changes_nothing(kind: str, fergus: Client) -> None:
    first, second = send(fergus, kind, GOOD[kind]), send(fergus, kind, GOOD[kind])

    assert f"{IMPORTS[kind].words}: 1 line read" in first.text
    assert (counts(first), counts(second)) == (("1", "0", "0"), ("0", "1", "0"))


def test_the_sample_file_lands_in_a_new_office(db: None) -> None:
    open_office(date(2017, 2, 20))
    hire(FERGUS)
    fergus = Client()
    fergus.force_login(User.objects.get(), backend="django.contrib.auth.backends.ModelBackend")

    page = send(fergus, "caseload", SAMPLE.read_bytes(), SAMPLE.name)

    assert (page.status, counts(page)) == (200, ("3", "0", "0"))
    assert SAMPLE.name in page.text
    assert Case.objects.count() == 3


def test_a_file_sent_before_says_so(fergus: Client) -> None:
    send(fergus, "legal-list", GOOD["legal-list"])

    assert "This file was taken before" in send(fergus, "legal-list", GOOD["legal-list"]).text


@pytest.mark.parametrize("kind", GOOD)
def test_a_refused_line_is_named_and_the_others_land(kind: str, fergus: Client) -> None:
    page = send(fergus, kind, f"{GOOD[kind]}\nnonsense\n")

    assert counts(page) == ("1", "0", "1")
    assert "Refused lines" in page.text and "more line" not in page.text


def test_field_found_and_expected_stand_beside_the_line(fergus: Client) -> None:
    page = send(fergus, "caseload", json.dumps(a_line(21, case="12")))

    assert counts(page) == ("0", "0", "1")
    assert "1 case &quot;12&quot; " in page.text or '1 case "12" ' in page.text
    assert Case.objects.count() == 2


def test_past_two_hundred_refused_lines_the_rest_is_counted(fergus: Client) -> None:
    page = send(fergus, "benefits", "nino,benefit,from,to,notice_id\n" + "no\n" * 203)

    assert counts(page) == ("0", "0", "203")
    assert page.html.count("a row of 1") == 200
    assert "3 more lines refused" in page.text


@pytest.mark.parametrize(
    ("kind", "content", "error"),
    [
        ("caseload", None, "File: choose one"),
        ("caseload", b"", "File: this one is empty."),
        ("", GOOD["benefits"], "Kind of file: choose one"),
        ("payroll", GOOD["benefits"], "Kind of file: choose one"),
        ("benefits", b"PK\x03\x04\x00\x00", "File: this is not text."),
        ("caseload", b"\xff\xfe{\x00", "File: this is not text."),
        ("caseload", GOOD["benefits"], "File: this is of another kind. Caseload comes as JSON Lines"),
        ("legal-list", GOOD["caseload"], "File: this is of another kind. CSA Segment 5 legal list comes as CSV"),
    ],
)
def test_what_cannot_be_a_file_of_that_kind_is_said_before_a_line_is_read(
    kind: str, content: str | bytes | None, error: str, fergus: Client
) -> None:
    page = send(fergus, kind, content)

    assert page.status == 422
    assert len(page.errors) == 1 and page.errors[0].startswith(error)
    assert page.html.count("figures__one") == 0 and Case.objects.count() == 2


def test_a_list_with_other_columns_says_which_are_expected(fergus: Client) -> None:
    page = send(fergus, "legal-list", GOOD["benefits"])

    assert "the columns nino, action, scheme, from, to" in page.text and counts(page)[0] == "0"


def test_a_file_beyond_the_limit_is_refused_and_never_kept(fergus: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload_limit, "_MOST", 1_000)
    monkeypatch.setattr(upload_limit, "_BESIDE_IT", 0)

    page = send(fergus, "caseload", GOOD["caseload"])

    assert page.status == 422
    assert page.errors[0].startswith("File: this one is larger than 50 MiB.")
    assert Case.objects.count() == 2


def test_without_the_grant_the_page_says_what_is_missing(ewa: Client) -> None:
    page = look(ewa, HERE)

    assert page.status == 200 and GRANT_MISSING in page.text
    assert HERE not in [form.action for form in page.forms]
    refused = send(ewa, "benefits", GOOD["benefits"])
    assert refused.status == 403 and GRANT_MISSING in refused.text


def test_an_administrator_who_holds_the_grant_takes_files_in(signed_in: As) -> None:
    marcus = signed_in("marcus")
    assert GRANT_MISSING in look(marcus, HERE).text
    grant("marcus")

    assert counts(send(marcus, "caseload", GOOD["caseload"])) == ("1", "0", "0")


def test_the_legal_spoc_sends_the_legal_lists_and_no_others(signed_in: As) -> None:
    huda = signed_in("huda")
    grant("huda")
    page = look(huda, HERE)

    assert "CSA legal exclusions" in page.text and "Benefit notices" not in page.text
    assert send(huda, "caseload", GOOD["caseload"]).errors == ["Kind of file: choose one"]
    assert counts(send(huda, "legal-exclusions", GOOD["legal-exclusions"])) == ("1", "0", "0")
    assert [item.source for item in Desk(OFFERED).state.exclusions] == ["Legal SPOC list"]


@pytest.mark.parametrize("person", ["amara", "bryn", "lowri", "grace"])
def test_everybody_else_is_turned_away_and_shown_no_way_there(person: str, signed_in: As) -> None:
    client = signed_in(person)

    assert look(client, HERE).status == send(client, "benefits", GOOD["benefits"]).status == 403
    assert HERE not in look(client, reverse("office")).links


def test_the_menu_and_the_office_lead_there(fergus: Client, signed_in: As) -> None:
    assert look(fergus, reverse("office")).links.count(HERE) == 2
    assert look(signed_in("marcus"), reverse("help-keyboard")).links.count(HERE) == 1


def grant(username: str) -> None:
    held = StaffRole.objects.get(user__username=username)
    StaffRole.objects.create(user=held.user, role="restricted", from_on=held.from_on)
