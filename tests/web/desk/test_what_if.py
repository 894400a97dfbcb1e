"""What if on its page: a scenario is chosen, run over the live cases, refused where it is wrong, and downloaded."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from evenhand.records.models import Audit, Event
from evenhand.work.what_if import ask as asking
from evenhand.work.what_if.scenarios import shipped
from tests.desks import Desk
from tests.web.desk.conftest import HIDDEN
from tests.web.desk.page import Page, look, send

PAGE = reverse("what-if")
REFORM = shipped()["announced-fee-reform"]


def run(client: Client, text: str) -> Page:
    """A scenario, written into the form and sent."""
    return send(client, look(client, PAGE).form(PAGE), text=text)


def test_who_reads_reports_chooses_a_scenario_and_sees_who_gains(office: Desk, ewa: Client, amara: Client) -> None:
    assert PAGE in look(ewa, reverse("reports")).links
    assert amara.get(PAGE).status_code == 403
    chosen = look(ewa, f"{PAGE}?scenario=announced-fee-reform")
    assert "Run over the live cases" in chosen.text and "receiving_parent_per_cent" in chosen.text
    before = Event.objects.count(), Audit.objects.count()

    page = run(ewa, REFORM)

    assert (page.status, page.heading) == (200, "What if: The announced fee reform")
    for words in ("Paying parents who gain and who lose", "Receiving parents who gain and who lose",
                  "Digest of the rule tables", "Who can afford it", "The table has each figure."):  # fmt: skip
        assert words in page.text
    assert 'class="promised"' in page.html and "withheld" not in page.text.replace("is withheld", "")
    assert (Event.objects.count(), Audit.objects.count()) == before


def test_a_restricted_case_is_counted_and_not_named(office: Desk, ewa: Client) -> None:
    page = run(ewa, REFORM)
    answer = ewa.post(PAGE, {"text": REFORM, "as": "csv"})

    assert "Cases read 2" in page.text
    assert HIDDEN not in page.html
    assert HIDDEN not in answer.content.decode()


@pytest.mark.parametrize(("kind", "begins"), [("csv", b"Table,Row"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE")])
def test_what_is_downloaded_withholds_few_and_is_the_same_each_time(
    kind: str, begins: bytes, office: Desk, ewa: Client
) -> None:
    answer = ewa.post(PAGE, {"text": REFORM, "as": kind})

    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert answer.headers["Content-Disposition"].endswith(f'.{kind}"')
    assert ewa.post(PAGE, {"text": REFORM, "as": kind}).content == answer.content
    assert kind == "pdf" or b"withheld" in answer.content


def test_a_file_takes_the_place_of_what_is_written(office: Desk, ewa: Client) -> None:
    file = SimpleUploadedFile("mine.toml", shipped()["lower-limit"].encode())

    answer = ewa.post(PAGE, {"text": "not this", "file": file, "as": "page"})

    assert "What if: A limit of 35% of net income" in answer.content.decode()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name = ", "The scenario: this is no TOML"),
        ("", "The scenario: 'name': text is expected, of at most 2000 characters that can be seen."),
        ("x" * 70_000, "The scenario: text in UTF-8 of at most 64 KiB is expected."),
    ],
)
def test_a_scenario_that_is_wrong_is_not_run_and_stays_to_be_mended(
    text: str, sentence: str, office: Desk, ewa: Client
) -> None:
    page = run(ewa, text)

    assert page.status == 422
    assert sentence in page.text
    assert text in page.html


def test_a_large_office_is_asked_by_the_command(office: Desk, ewa: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST_CASES", 0)

    page = run(ewa, REFORM)

    assert page.status == 422
    assert "evenhand what-if" in page.text


def test_a_sign_that_no_font_has_is_told_on_the_page(office: Desk, ewa: Client) -> None:
    answer = ewa.post(PAGE, {"text": 'name = "漢字"\npurpose = "To see."', "as": "pdf"})

    assert answer.status_code == 422
    assert "cannot be printed as PDF" in answer.content.decode()
