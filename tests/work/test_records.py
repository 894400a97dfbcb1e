"""Events, audit lines and seals are appended to; changing one is refused, and found where it was done all the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from evenhand.records.models import Audit, Event, Seal
from evenhand.work.audit import audit
from evenhand.work.check import findings
from evenhand.work.set_up_office import Colleague, add_colleague
from evenhand.work.state.today import business_date
from tests.desks import AMARA, MONDAY, days_pass, hire, offered, open_office, sound

pytestmark = pytest.mark.django_db
TUESDAY, WEDNESDAY = date(2017, 2, 14), date(2017, 2, 15)
RECORDS = (Event, Audit, Seal)


@contextmanager
def unguarded(table: str) -> Iterator[None]:
    """What somebody could do who owns the database itself; undone with the test."""
    on_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        for deed in ("change",) if on_postgresql else ("update", "delete"):
            cursor.execute(f"DROP TRIGGER {table}_no_{deed}" + (f" ON {table}" if on_postgresql else ""))
        yield
        if on_postgresql:
            cursor.execute(
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION append_only()"
            )
            return
        for deed in ("update", "delete"):
            cursor.execute(
                f"CREATE TRIGGER {table}_no_{deed} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is appended to and never changed'); END"
            )


@pytest.fixture
def closed_days() -> None:
    """Three closed days with audit lines of more than one stream."""
    offered()
    hire(AMARA)
    days_pass(TUESDAY)
    audit("amara", "looked", "person 1", TUESDAY, stream="person:1")
    audit("amara", "looked", "person 1", TUESDAY, stream="person:1")
    days_pass(date(2017, 2, 16))


@pytest.mark.usefixtures("closed_days")
@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_a_record_cannot_be_changed(model: type[Event] | type[Audit] | type[Seal]) -> None:
    with pytest.raises(IntegrityError, match="appended to and never changed"), transaction.atomic():
        model.objects.filter(id=model.objects.order_by("id").values("id")[:1]).update(id=F("id"))


@pytest.mark.usefixtures("closed_days")
@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_a_record_cannot_be_deleted(model: type[Event] | type[Audit] | type[Seal]) -> None:
    with pytest.raises(IntegrityError, match="appended to and never changed"), transaction.atomic():
        model.objects.all().delete()


@pytest.mark.only_on("postgresql")
@pytest.mark.parametrize("table", ["event", "audit", "seal"])
def test_a_record_cannot_be_emptied(table: str) -> None:
    with (
        pytest.raises(IntegrityError, match="appended to and never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"TRUNCATE {table}")


@pytest.mark.usefixtures("closed_days")
def test_days_are_sealed_in_a_chain_that_stands() -> None:
    assert list(Seal.objects.order_by("day").values_list("day", flat=True)) == [MONDAY, TUESDAY, WEDNESDAY]
    sound()


@pytest.mark.usefixtures("closed_days")
def test_a_line_with_another_actor_is_found() -> None:
    with unguarded("audit"):
        Audit.objects.filter(stream="person:1", seq=1).update(actor="bryn")

    assert list(findings()) == ["audit person:1: broken at line 1"]


@pytest.mark.usefixtures("closed_days")
def test_a_line_taken_out_is_found() -> None:
    with unguarded("audit"):
        Audit.objects.filter(stream="person:1", seq=1).delete()

    assert list(findings()) == ["audit person:1: broken at line 2"]


@pytest.mark.usefixtures("closed_days")
def test_the_last_line_taken_out_breaks_the_seal_of_its_day() -> None:
    with unguarded("audit"):
        Audit.objects.filter(stream="person:1", seq=2).delete()

    assert list(findings()) == ["seal of 2017-02-14: the audit log of that day is not what was sealed"]


@pytest.mark.usefixtures("closed_days")
def test_a_line_slipped_into_a_closed_day_is_found() -> None:
    audit("amara", "looked", "person 1", MONDAY, stream="person:2")
    assert Audit.objects.get(stream="person:2").on == business_date()
    sound()
    with unguarded("audit"):
        Audit.objects.filter(stream="person:2").update(on=MONDAY)

    assert "seal of 2017-02-13: the audit log of that day is not what was sealed" in list(findings())


@pytest.mark.usefixtures("closed_days")
def test_a_seal_that_was_changed_is_found_with_the_one_after_it() -> None:
    with unguarded("seal"):
        Seal.objects.filter(day=TUESDAY).update(chain="0" * 64)

    assert list(findings()) == [
        "seal of 2017-02-14: it does not follow the seal before",
        "seal of 2017-02-15: it does not follow the seal before",
    ]


@pytest.mark.usefixtures("closed_days")
def test_a_last_seal_that_is_gone_is_found() -> None:
    with unguarded("seal"):
        Seal.objects.filter(day=WEDNESDAY).delete()

    assert list(findings()) == ["seal of 2017-02-15: the day was closed, and its seal is missing"]


@pytest.mark.parametrize("table", ["event", "audit", "seal"])
def test_a_missing_guard_is_found(table: str) -> None:
    open_office()
    with unguarded(table):
        assert list(findings()) == [f"table {table}: the database no longer refuses to change it"]

    sound()


@pytest.mark.parametrize("from_on", [date(2016, 1, 4), date(2017, 6, 1)])
def test_a_colleague_from_another_day_leaves_the_seals_whole(from_on: date) -> None:
    open_office()
    days_pass(TUESDAY)

    add_colleague(Colleague("celia", "Celia Marsden", [("caseworker", "new-case")]), from_on)
    days_pass(WEDNESDAY)

    assert Audit.objects.get(did="add colleague").on == TUESDAY
    sound()
