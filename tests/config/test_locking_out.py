import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory


def try_password(password: str, address: str = "192.0.2.1") -> User | None:
    request = RequestFactory().post("/sign-in", REMOTE_ADDR=address)
    try:
        return authenticate(request, username="ada", password=password)
    except PermissionDenied:
        return None


@pytest.mark.django_db
def test_five_wrong_passwords_close_the_door_for_that_name_from_that_place() -> None:
    User.objects.create_user("ada", password="the right one")
    for _ in range(5):
        assert try_password("a wrong one") is None

    assert try_password("the right one") is None
    assert try_password("the right one", address="192.0.2.2") is not None


@pytest.mark.django_db
def test_four_wrong_passwords_do_not() -> None:
    User.objects.create_user("ada", password="the right one")
    for _ in range(4):
        assert try_password("a wrong one") is None

    assert try_password("the right one") is not None
