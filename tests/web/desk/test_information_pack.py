"""The freedom of information pack on its page: looked at without a trace, and downloaded with one."""

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.records.models import Audit
from evenhand.work.information_pack.words import pack_words
from tests.desks import OFFERED, Desk, days_pass
from tests.web.desk.conftest import HIDDEN
from tests.web.desk.page import look
from tests.work.reporting.test_telling import TUESDAY

PAGE, FILE = reverse("information-pack"), reverse("information-pack-file")
ASKED = {"since": "2017-01", "until": "2017-02"}


@pytest.fixture
def told(office: Desk) -> None:
    days_pass(TUESDAY)


def test_reports_lead_there_and_it_shows_what_would_leave(told: None, ewa: Client) -> None:
    assert PAGE in look(ewa, reverse("reports")).links

    page = look(ewa, f"{PAGE}?since=2017-01&until=2017-02")

    assert (page.status, page.heading) == (200, "Freedom of information pack")
    assert [each.title for each in pack_words().questions if each.title not in page.text] == []
    assert "January 2017 to February 2017, whole months" in page.text and "Annex C. Walks and exercises" in page.text
    for words in (HIDDEN, "Hettie", OFFERED):
        assert words not in page.html
    assert not Audit.objects.filter(did="give information pack").exists()


def test_every_heading_and_table_has_a_place_of_its_own(told: None, ewa: Client) -> None:
    html = look(ewa, PAGE).html
    ids = [part.partition('"')[0] for part in html.split(' id="')[1:]]
    regions = [part.partition('"')[0] for part in html.split('role="region" aria-label="')[1:]]

    assert len(ids) == len(set(ids)) and len(regions) == len(set(regions)) > 10


@pytest.mark.parametrize("form", ["pdf", "html", "md", "csv"])
def test_a_file_that_is_downloaded_is_on_record(told: None, ewa: Client, form: str) -> None:
    answer = ewa.post(FILE, ASKED | {"form": form})

    assert answer.status_code == 200 and answer.content
    name = f"information-pack-2017-01-to-2017-02.{form}"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    line = Audit.objects.get(did="give information pack")
    assert line.actor == "ewa" and f", {form}, sha256 " in line.what


def test_before_a_day_is_closed_it_says_so(office: Desk, ewa: Client) -> None:
    assert "none is closed and told yet" in look(ewa, PAGE).text
    assert ewa.post(FILE, {"form": "csv"}).status_code == 422


def test_what_cannot_be_asked_says_what_can(told: None, ewa: Client) -> None:
    page = look(ewa, f"{PAGE}?since=soon")

    assert (page.status, page.heading) == (400, "That cannot be asked of the pack")
    assert ewa.post(FILE, {"form": "exe"}).status_code == 422
