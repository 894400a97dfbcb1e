"""What reports are read from follows from events alone, whatever happened to the telling on the way."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db.models import Sum

from evenhand.accounts.models import Account, Balance
from evenhand.cycle.run import run_days
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands import AnswerOffer
from evenhand.domain.opportunity.vocabulary import Employment, OfferAnswer
from evenhand.domain.procedures.known import WorkChanged
from evenhand.insight.models import Milestone, Negotiation, Owed, Progress
from evenhand.people.models import Person
from evenhand.records.models import Event
from evenhand.work.reporting.telling import batch, keep_up, keeping, rebuild
from evenhand.work.reporting.telling.arrears import SORTS
from evenhand.work.undo import undo
from tests.cycle.busy import LAST, fill
from tests.cycle.money import DEBIT, came, promised, went_back
from tests.desks import AMARA, DECLINES, MONDAY, OFFERED, a_line, days_pass, hire, offered, recorded, take
from tests.work.account.a_half_year import half_a_year
from tests.work.account.accounts import REFERENCE
from tests.work.reporting.told import figures, rows, same_when_told_anew, total

pytestmark = pytest.mark.django_db
TUESDAY = date(2017, 2, 14)
MANY = 14


@pytest.fixture
def busy() -> None:
    """Deadlines of every kind, payments that come and do not, and fourteen cases that share people."""
    fill(MANY)


def test_what_was_told_day_by_day_is_what_all_events_tell(busy: None) -> None:
    run_days(LAST)

    told = {name for name, kept in rows().items() if kept}
    assert told == {model.__name__ for model in keeping.TOLD if model is not Negotiation}
    same_when_told_anew()


def test_days_that_were_missed_are_told_as_days_that_were_not(busy: None) -> None:
    run_days(add_days(MONDAY, 1))
    run_days(LAST)
    kept = rows()
    Progress.objects.all().delete()
    for model in keeping.TOLD:
        model._default_manager.all().delete()

    keep_up()

    assert rows() == kept


def test_the_parts_of_arrears_come_to_what_the_ledger_holds(busy: None) -> None:
    run_days(LAST)
    keep_up(LAST.replace(day=LAST.day + 1))

    held = Balance.objects.filter(bucket__in=[str(bucket) for bucket in SORTS]).aggregate(pence=Sum("pence"))
    assert Owed.objects.aggregate(pence=Sum("pence")) == held != {"pence": None}


def test_arrears_are_as_old_as_what_is_left_of_them() -> None:
    offered().up_to_the_answer().do("answer", DECLINES)
    half_a_year(OFFERED)
    days_pass(TUESDAY)

    account = Account.objects.get(reference=REFERENCE)
    for bucket, sort in SORTS.items():
        left = Owed.objects.filter(account_id=account.id, sort=str(sort)).aggregate(pence=Sum("pence"))["pence"] or 0
        if list(SORTS.values()).count(sort) == 1:
            balance = Balance.objects.filter(account=account, bucket=str(bucket)).aggregate(pence=Sum("pence"))
            assert left == (balance["pence"] or 0), bucket
    assert figures("arrears", "owed")["brought"] == 330_00
    same_when_told_anew()


def test_nothing_of_the_day_that_goes_on_is_told() -> None:
    desk = offered()
    keep_up()
    assert not Milestone.objects.exists()

    days_pass(TUESDAY)
    assert total("requests-open", "open") == 2
    desk.up_to_the_answer().do("answer", DECLINES)
    keep_up()
    assert total("opportunities", "declined") is None

    days_pass(add_days(TUESDAY, 1))
    assert total("opportunities", "declined") == 1


def test_what_was_taken_back_never_happened() -> None:
    desk = offered().up_to_the_answer()
    hire(AMARA)
    days_pass(TUESDAY)
    before = rows()
    made = desk.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED))
    recorded(undo(AMARA, made.command))
    told = recorded(undo(AMARA, desk.tell(WorkChanged(Employment.NOT_EMPLOYED, gross_weekly=0)).command))

    days_pass(add_days(TUESDAY, 1))

    assert told
    assert rows() == before
    same_when_told_anew()


def test_an_entry_taken_back_while_its_day_closes_is_untold() -> None:
    desk = offered().up_to_the_answer()
    hire(AMARA)
    made = desk.do("answer", AnswerOffer(OfferAnswer.NOT_REACHED))
    keep_up(MONDAY)
    assert total("opportunities", "offered") == 1

    recorded(undo(AMARA, made.command))
    days_pass(TUESDAY)

    assert total("opportunities", "offered") is None
    same_when_told_anew()


class Stopped(Exception):
    """Stands for a process that ends."""


@pytest.fixture
def stops(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Small parts; a writing ends the process once its number comes up."""
    left: list[int] = []
    write = batch.Batch.write

    def stop(self: batch.Batch) -> None:
        write(self)
        if left:
            left[0] -= 1
            if left[0] == 0:
                raise Stopped

    monkeypatch.setattr(batch.Batch, "write", stop)
    monkeypatch.setattr(keeping, "CHUNK", 9)
    yield left


@pytest.mark.parametrize("at", [1, 2, 5, 11])
def test_a_telling_that_was_cut_off_goes_on_where_it_was(busy: None, stops: list[int], at: int) -> None:
    stops.append(at)
    with pytest.raises(Stopped):
        run_days(LAST)
    stops.clear()

    run_days(LAST)
    same_when_told_anew()

    stops.append(at)
    kept = rows()
    with pytest.raises(Stopped):
        rebuild()
    assert Progress.objects.get().closed_on is None
    stops.clear()
    keep_up()
    assert rows() == kept


def test_told_again_nothing_changes(busy: None) -> None:
    run_days(LAST)
    kept, progress = rows(), Progress.objects.values().get()

    keep_up()

    assert (rows(), Progress.objects.values().get()) == (kept, progress)


def test_events_of_the_next_day_wait_though_others_of_the_day_before_come_after_them(busy: None) -> None:
    run_days(MONDAY)
    first = Event.objects.filter(on=TUESDAY).order_by("id").values_list("id", flat=True).first()

    assert first is not None
    assert Progress.objects.get().handled < first


def test_a_payment_that_is_judged_again_counts_once() -> None:
    desk = offered()
    promised((MONDAY, DEBIT, 50_00, 0))
    came(50_00, MONDAY)
    days_pass(date(2017, 2, 20))
    assert total("missed-payments", "missed") is None

    went_back(1)
    days_pass(date(2017, 2, 27))

    assert desk.reference
    assert total("missed-payments", "missed") == 1
    assert figures("missed-led-to", "times") == {"led-to:missed-payment": 1}
    assert (total("money", "received"), total("money", "due")) == (0, 50_00)
    same_when_told_anew()


def test_no_row_names_a_person_or_a_place(busy: None) -> None:
    run_days(LAST)
    told = str(rows())

    named = Person.objects.values_list("name", flat=True)
    assert [name for name in named if name in told] == []
    assert "Street" not in told and "ZZ99" not in told


def test_a_restricted_case_counts_and_nothing_tells_which_it_is() -> None:
    offered()
    take(a_line(12, paying_parent__restricted=True))
    days_pass(TUESDAY)

    assert total("requests-open", "open") == 2 * 2
    told = str([figures("requests-open", name) for name in ("open", "overdue", "oldest")])
    assert "700000000012" not in told
