"""The desk of a payment that did not come, over the API: what was due, what came, and the other half apart."""

from datetime import date

from evenhand.domain.calendar import add_days
from tests.api.asking import Person
from tests.api.stories import accept, request_of, task_of
from tests.cycle.money import came, half_and_half, promised
from tests.desks import days_pass


def test_a_short_payment_is_told_with_the_enforced_half_apart(caseworker: Person) -> None:
    start = date.fromisoformat(task_of(request_of(caseworker), "answer")["proposed"]["first_collection_on"])
    assert accept(caseworker).status == 200
    promised(*half_and_half(start, 3))
    came(30_00, start)
    days_pass(add_days(start, 4))

    told = request_of(caseworker, "missed-in-opportunity")["payment"]

    came_in = {"on": start.isoformat(), "method": "Direct Debit", "amount": "30.00", "how": "in time"}
    this, (beside,) = told["this"], told["beside"]
    assert (this["due_on"], this["amount"], this["state"], this["lacks"]) == (
        start.isoformat(),
        "50.00",
        "short",
        "20.00",
    )
    assert (this["came"], this["counted"], this["enforced"]) == ([came_in], True, False)
    assert this["why"].endswith("£20.00 did not come.")
    assert (beside["counted"], beside["enforced"], beside["state"], beside["came"]) == (False, True, "due", [])
    assert ("lacks" in beside, beside["why"], beside["judged_from"] > start.isoformat()) == (False, "", True)


def test_a_request_about_no_payment_has_none(caseworker: Person) -> None:
    assert "payment" not in request_of(caseworker)
