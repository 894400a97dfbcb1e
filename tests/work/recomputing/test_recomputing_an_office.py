"""What an audit of the office finds: each fault is put there by hand, and named with its cause."""

from dataclasses import replace
from datetime import date
from importlib import import_module

import pytest

from evenhand.accounts.models import Balance, Instalment, Liability, Posting
from evenhand.config.book import the_book
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import Arrangement, PerformCalculation, SetMethods
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.opportunity.vocabulary import Employment
from evenhand.domain.procedures.known.facts import WorkChanged
from evenhand.domain.recomputing import Cause, Finding, Sort, What
from evenhand.domain.rules import Row
from evenhand.records.models import Event
from evenhand.work.recomputing import Summary, recompute
from evenhand.work.set_schedule import set_schedule
from tests.desks import AMARA, OFFERED, TOLD, Desk, hire, offered, recorded
from tests.work.account.scheduled import asked, ready
from tests.work.negotiating.test_agreed_plan import agreed
from tests.work.test_records import unguarded

pytestmark = pytest.mark.django_db
ACCOUNT = "800000000011"


def worked_out() -> Desk:
    """An office with one case that owes from a past day: a calculation, a schedule, and arrears."""
    desk = offered(application__effective_on="2017-02-06").up_to_the_answer()
    desk.accepts(date(2017, 4, 3))
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    desk.do("calculate", PerformCalculation(Frequency.MONTHLY))
    return desk


def found() -> tuple[list[Finding], Summary]:
    summary = Summary()
    return list(recompute(summary)), summary


def test_a_sound_office_and_each_fault_that_is_planted_beside_its_events() -> None:
    worked_out()
    findings, summary = found()
    assert findings == []
    assert summary.sound
    assert (summary.calculations, summary.schedules, summary.positions) == (1, 1, 1)

    weekly = Liability.objects.get().weekly
    Liability.objects.update(weekly=weekly + 100)
    findings, summary = found()
    assert [(one.what, one.case, one.about, one.cause) for one in findings] == [
        (What.CALCULATION, OFFERED, "weekly maintenance", Cause.ROW),
        (What.SCHEDULE, OFFERED, "weekly maintenance that schedule 1 uses", Cause.ROW),
    ]
    assert findings[0].recorded == f"£{(weekly + 100) / 100:.2f}"
    assert findings[0].recomputed == f"£{weekly / 100:.2f}"
    assert findings[0].because.startswith("What is stored was changed beside the events")
    assert summary.differ == {What.CALCULATION: 1, What.SCHEDULE: 1, What.POSITION: 0}
    Liability.objects.update(weekly=weekly)

    first = Instalment.objects.order_by("number")[0]
    Instalment.objects.filter(id=first.id).update(arrears=first.arrears + 1)
    (fault,) = found()[0]
    assert (fault.what, fault.cause) == (What.SCHEDULE, Cause.ROW)
    assert fault.about == f"instalment by {first.method} on {first.due_on:%A %-d %B %Y}, arrears"
    Instalment.objects.filter(id=first.id).update(arrears=first.arrears)

    arrears = Balance.objects.get(bucket="arrears").pence
    Balance.objects.filter(bucket="arrears").update(pence=arrears - 1)
    (fault,) = found()[0]
    assert (fault.what, fault.cause) == (What.POSITION, Cause.ROW)
    assert fault.about == "arrears of this scheme, to the receiving parent"
    assert fault.recomputed == f"£{arrears / 100:.2f}"
    assert fault.line.startswith(f"account {ACCOUNT}, case {OFFERED}: position, arrears of this scheme")
    Balance.objects.filter(bucket="arrears").update(pence=arrears)
    assert found()[0] == []


def test_a_line_of_the_ledger_that_was_changed_stands_on_the_page() -> None:
    worked_out()
    with unguarded("posting"):
        Posting.objects.filter(bucket="arrears").update(pence=1)
        Posting.objects.filter(bucket="owed-on").update(pence=-1)

    findings = found()[0]

    assert {(one.what, one.cause) for one in findings} == {(What.POSITION, Cause.ROW)}
    assert "arrears of this scheme, to the receiving parent, on the page" in {one.about for one in findings}


def test_other_rules_are_the_cause_and_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out()
    book = the_book()
    name = "maintenance.basic_per_cent"
    others = tuple(replace(rule, value=Row([20, 25, 30])) for rule in book.rules.table[name])
    rules = replace(book.rules, table={**book.rules.table, name: others}, digest="others")
    monkeypatch.setattr(
        import_module("evenhand.work.recomputing.recompute"), "the_book", lambda: replace(book, rules=rules)
    )

    findings, summary = found()

    weekly = next(one for one in findings if one.about == "weekly maintenance")
    assert weekly.cause is Cause.RULES
    assert name in weekly.because and "Child Support Act 1991" in weekly.because
    assert not summary.sound


def test_an_event_that_does_not_follow_from_its_facts_is_found_though_the_rules_are_the_same() -> None:
    worked_out()
    event = Event.objects.get(kind="MaintenanceWorkedOut")
    with unguarded("event"):
        Event.objects.filter(id=event.id).update(payload={**event.payload, "fee": event.payload["fee"] + 1})

    (fault,) = found()[0]

    assert (fault.what, fault.about, fault.cause) == (What.CALCULATION, "weekly fee of the paying parent", Cause.EVENT)


def test_an_entry_that_is_not_there_is_missed_and_events_that_cannot_be_read_are_named() -> None:
    worked_out()
    posted = Event.objects.get(kind="LedgerPosted")
    with unguarded("event"):
        Event.objects.filter(id=posted.id).update(payload={"entries": []})
        missing = [one for one in found()[0] if one.cause is Cause.MISSING]
        assert "an entry for liability" in {one.about.partition(":")[0] for one in missing}
        Event.objects.filter(id=posted.id).update(payload={"nothing": 1})
        (fault,) = found()[0]

    assert fault.cause is Cause.UNREADABLE


def test_a_fact_that_became_known_since_is_listed_apart() -> None:
    desk = worked_out()
    desk.tell(WorkChanged(Employment.EMPLOYED, gross_weekly=310_00))

    (due,), summary = found()

    assert (due.sort, due.cause) == (Sort.DUE_ANEW, Cause.FACT)
    assert "the income, known on Monday 13 February 2017" in due.because
    assert summary.sound
    assert summary.due_anew == 1


def test_an_amount_that_was_given_from_outside_is_a_class_of_its_own() -> None:
    ready()

    (one,), summary = found()

    assert (one.sort, one.cause) == (Sort.NOT_RECOMPUTABLE, Cause.OUTSIDE)
    assert summary.sound
    assert summary.not_recomputable == 1


def test_a_schedule_that_follows_an_agreed_plan_is_planned_anew_with_it() -> None:
    agreed().do("set-schedule", SetPlanSchedule())

    findings, summary = found()

    assert findings == []
    assert (summary.calculations, summary.schedules) == (1, 1)


def test_a_person_who_chose_until_when_arrears_are_cleared_is_followed() -> None:
    worked_out()
    hire(AMARA)
    recorded(set_schedule(AMARA, ACCOUNT, asked(date(2017, 4, 3), arrears_until=date(2017, 6, 20))))
    assert found()[0] == []

    event = Event.objects.get(kind="ScheduleSet", payload__schedule__number=2)
    with unguarded("event"):
        Event.objects.filter(id=event.id).update(payload={**event.payload, "arrears_until": None})

    assert found()[0] == []
