from django.test import RequestFactory

from evenhand.config.request_log import RequestLog


def test_what_was_searched_for_does_not_reach_the_log() -> None:
    request = RequestFactory().get("/find", {"q": "Margaret Onslow"})

    assert RequestLog.format_request(request) == "GET /find"
