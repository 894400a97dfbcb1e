from datetime import date

import pytest
from django.test import Client

from evenhand.office.models import StaffRole
from evenhand.work.actors import make_api_key
from tests.api.asking import V1, Person
from tests.api.conftest import person
from tests.api.stories import CASE
from tests.offices import colleague, key_of

SAYS = "Send a key that still holds"


def refused(asker: Person) -> tuple[int, str]:
    answer = asker.get(f"/cases/{CASE}")
    return answer.status, answer.body["code"]


def test_nobody_comes_in_without_a_key(stranger: Person) -> None:
    answer = stranger.get("/office")

    assert (answer.status, answer.body["code"]) == (401, "key-missing")
    assert answer.body["sentence"].startswith(SAYS)
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("key", ["eh_wrong", "é", "x" * 5000, "two words"])
def test_a_key_that_is_none_opens_nothing(office: None, key: str) -> None:
    answer = Client(raise_request_exception=False).get(
        f"{V1}/office", headers={"Authorization": f"Bearer {key}".encode().decode("latin-1")}
    )

    assert answer.status_code == 401


def test_a_key_ends_on_its_day(office: None) -> None:
    user = colleague("sam", "caseworker")

    held = Person(make_api_key(user, "until tomorrow", date(2017, 2, 15)))
    ended = Person(make_api_key(user, "until today", date(2017, 2, 14)))

    assert held.get("/office").status == 200
    assert ended.get("/office").status == 401


def test_the_key_of_somebody_who_left_opens_nothing(office: None) -> None:
    user = colleague("sam", "caseworker")
    key = key_of(user)
    user.is_active = False
    user.save()

    assert refused(Person(key)) == (401, "key-missing")


def test_a_key_carries_the_rights_of_today(office: None) -> None:
    user = colleague("sam", "caseworker")
    key = key_of(user)
    StaffRole.objects.filter(user=user).update(to_on=date(2017, 2, 14))

    assert refused(Person(key)) == (403, "role-missing")


def test_an_administrator_reads_no_cases(office: None) -> None:
    administrator = person("ada", "administrator")

    assert refused(administrator) == (403, "role-missing")
    assert administrator.get("/office").body["you"] == "ada"


def test_being_signed_in_on_the_pages_opens_nothing_here(office: None) -> None:
    client = Client()
    client.force_login(colleague("sam", "caseworker"), backend="django.contrib.auth.backends.ModelBackend")

    assert client.get(f"{V1}/office").status_code == 401


def test_a_write_needs_no_cookie(office: None) -> None:
    key = key_of(colleague("sam", "caseworker"))

    answer = Client(enforce_csrf_checks=True).post(
        f"{V1}/cases/{CASE}/notes",
        {"text": "Rang."},
        content_type="application/json",
        headers={"Authorization": f"Bearer {key}"},
    )

    assert answer.status_code == 200


@pytest.mark.django_db
def test_before_there_is_an_office_that_is_said() -> None:
    answer = Person("eh_any").get("/office")

    assert (answer.status, answer.body["code"]) == (503, "no-office")


def test_an_address_that_is_none_is_answered_in_the_same_shape(caseworker: Person) -> None:
    answer = caseworker.get("/cazes")

    assert (answer.status, answer.body["code"]) == (404, "absent")


def test_no_answer_is_kept_on_the_way(caseworker: Person) -> None:
    assert caseworker.get(f"/cases/{CASE}").headers["Cache-Control"] == "no-store"
    assert caseworker.get("/cases/1").headers["Cache-Control"] == "no-store"
