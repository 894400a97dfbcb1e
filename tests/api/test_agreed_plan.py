"""The schedule of an agreed plan over HTTP: shown, refused with what to do, and set as it was shown."""

import pytest

from tests.api.conftest import person
from tests.work.negotiating.test_agreed_plan import agreed, planned

pytestmark = pytest.mark.django_db


def test_a_schedule_is_shown_refused_and_set() -> None:
    desk = agreed()
    caseworker = person("amara-by-key", "caseworker")
    number = next(one.number for one in desk.state.requests if one.talks is not None)
    at = f"/requests/{desk.row(number)}"

    shown = caseworker.post(f"{at}/plan-schedule")
    assert shown.status == 200 and shown.body["instalments"]
    past = caseworker.post(f"{at}/plan-schedule", {"start": "2017-01-02"})
    assert (past.status, past.body["code"], past.body["field"]) == (422, "start-past", "start")
    assert caseworker.post("/requests/999999/plan-schedule").status == 404

    body = {"version": desk.state.version, "values": {}}
    done = caseworker.post(f"{at}/tasks/set-schedule", body)
    assert done.status == 200, done.body
    assert len(planned()) == len(shown.body["instalments"])
    told = caseworker.get(at).body["negotiation"]
    assert (told["decision"], told["broken"], told["scheduled_on"]) == ("accepted", False, told["decided_on"])
    assert [offer["months"] for offer in told["offers"]] == [36] and told["offers"][0]["breaches_debt_steer"]
