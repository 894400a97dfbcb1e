"""Methods, employers and orders as they are stored: whole sets, dated employers, one live order an employer."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from evenhand.accounts.models import DeductionOrder, Method, MethodTo
from evenhand.domain.account.live import live_set
from evenhand.domain.opportunity.vocabulary import Employment as Work
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.paying import RecordEmployer
from evenhand.people.models import BankDetail, Employment
from evenhand.records.models import Event
from evenhand.work.record_employer import end_employer, record_employer
from evenhand.work.set_deduction_order import end_deduction_order
from evenhand.work.show_whereabouts import Whereabouts, show_whereabouts
from evenhand.work.visible import Absent
from tests.desks import AMARA, BRYN, HUDA, LOWRI, MONDAY, OFFERED, Desk, a_line, offered, recorded, refused, sound, take
from tests.work.paying.held import DD, DEO, SO, gives_bank_details, is_paid, orders, pays_by, works_for

pytestmark = pytest.mark.django_db
LATER = date(2017, 3, 6)


@pytest.fixture
def desk() -> Desk:
    return offered()


def live(desk: Desk) -> dict[str, int]:
    return {str(method.kind): method.share for method in live_set(desk.state.methods)}


def test_the_whole_set_is_changed_and_its_history_kept(desk: Desk) -> None:
    recorded(gives_bank_details())
    recorded(pays_by((DEO, 50), (DD, 50)))
    recorded(pays_by((DEO, 60), (DD, 40), on=LATER))

    assert live(desk) == {str(DEO): 60, str(DD): 40}
    assert Method.objects.filter(until=LATER).count() == 2
    assert [note.text for note in desk.state.notes] == ["They asked for it."] * 2
    sound()


def test_a_changed_set_asks_for_figures_and_a_schedule_that_follow_it(desk: Desk) -> None:
    recorded(pays_by((SO, 100)))
    recorded(pays_by((DEO, 100)))

    asked = [item for item in desk.state.requests if item.procedure == "perform-calculation"]
    assert [(item.cause, item.is_open) for item in asked] == [("methods-changed:1", True)]
    sound()


def test_a_set_that_does_not_sum_leaves_all_as_it_was(desk: Desk) -> None:
    recorded(pays_by((SO, 100)))

    assert refused(pays_by((DEO, 50), (SO, 40))) == "shares-not-whole"
    assert live(desk) == {str(SO): 100}


def test_a_set_is_changed_back_on_the_same_day(desk: Desk) -> None:
    recorded(pays_by((SO, 100)))
    recorded(pays_by((DEO, 100)))
    recorded(pays_by((SO, 100)))

    assert live(desk) == {str(SO): 100}
    assert Method.objects.count() == 3
    sound()


def test_methods_are_changed_by_those_whose_work_it_is(desk: Desk) -> None:
    assert refused(pays_by((SO, 100), by=HUDA)) == "role-missing"
    assert refused(is_paid("Payable Order", by=LOWRI)) == "role-missing"


def test_a_restricted_case_is_changed_by_nobody_without_the_grant(desk: Desk) -> None:
    take(a_line(12, paying_parent__restricted=True))

    assert isinstance(end_employer(AMARA, "700000000012", 1, MONDAY), Absent)
    recorded(end_employer(BRYN, "700000000012", 1, MONDAY))
    sound()


def test_a_parent_is_paid_into_an_account_that_is_held(desk: Desk) -> None:
    assert refused(is_paid("Direct Payment")) == "bank-details-missing"
    recorded(gives_bank_details(Role.RECEIVING))
    recorded(is_paid("Direct Payment"))
    assert refused(is_paid("Direct Payment")) == "nothing-changes"
    recorded(is_paid("Payable Order", on=LATER))
    recorded(is_paid("none", on=LATER))

    assert list(MethodTo.objects.order_by("number").values_list("kind", "start", "until")) == [
        ("Direct Payment", MONDAY, LATER), ("Payable Order", LATER, LATER),
    ]  # fmt: skip
    assert refused(is_paid("Direct Pay")) == "service-collects"
    assert refused(is_paid("a parcel")) == "value-not-offered"
    sound()


def test_an_imported_line_brings_its_employer_and_its_methods(desk: Desk) -> None:
    take(a_line(14, methods=[{"kind": "DEO", "share": "1.00", "first_collection_on": "2017-03-01"}]))

    held = Employment.objects.get(person__reference="4100000014")
    assert (held.number, held.name, held.pay_frequency, held.start) == (1, "Sample Haulage Ltd", "monthly", MONDAY)
    assert live(Desk("700000000014")) == {str(DEO): 100}
    sound()


def test_a_second_employer_stands_beside_the_first(desk: Desk) -> None:
    recorded(works_for(reference="mf  99", address="Unit 4\nMill Lane", postcode="ls1 1aa"))

    first, second = Employment.objects.filter(person__reference=desk.state.paying.reference).order_by("number")
    assert (first.number, second.number, second.reference) == (1, 2, "MF 99")
    assert (second.address, second.postcode, second.pay_frequency) == (["Unit 4", "Mill Lane"], "LS1 1AA", "weekly")
    assert desk.state.paying.pay_frequency == "monthly"
    assert refused(works_for("Another Ltd", reference="MF 99")) == "reference-repeated"
    sound()


def test_other_facts_of_an_employer_leave_the_earlier_ones_dated(desk: Desk) -> None:
    recorded(works_for("Sample Haulage (North) Ltd", number=1, on=LATER))

    rows = Employment.objects.filter(number=1).order_by("start").values_list("name", "start", "until")
    assert list(rows) == [("Sample Haulage Ltd", MONDAY, LATER), ("Sample Haulage (North) Ltd", LATER, None)]
    assert desk.state.paying.pay_frequency == "weekly"
    assert refused(works_for(number=7)) == "employer-missing"


def test_without_an_employer_nothing_more_is_taken_from_earnings(desk: Desk) -> None:
    recorded(end_employer(AMARA, OFFERED, 1, MONDAY))

    assert not desk.state.paying.employer_known
    assert refused(pays_by((DEO, 100))) == "employer-missing"
    assert refused(end_employer(AMARA, OFFERED, 1, MONDAY)) == "employer-missing"
    sound()


def test_somebody_without_wages_has_no_employer(desk: Desk) -> None:
    take(a_line(13, paying_parent__circumstances__employment="self-employed"))
    assert Desk("700000000013").state.paying.employment is Work.SELF_EMPLOYED

    command = RecordEmployer(name="Millbrook Foods Ltd", pay_frequency="weekly", from_on=MONDAY)
    assert refused(record_employer(AMARA, "700000000013", command)) == "no-wages"


def test_no_event_names_an_employer_and_nobody_is_told_without_a_reason(desk: Desk) -> None:
    recorded(works_for("Millbrook Foods Ltd"))

    assert "Millbrook" not in "".join(str(row) for row in Event.objects.values_list("payload", flat=True))
    shown = show_whereabouts(AMARA, OFFERED, Role.PAYING, "An order goes out.")
    assert isinstance(shown, Whereabouts) and shown.employer == "Sample Haulage Ltd, Millbrook Foods Ltd"
    other = show_whereabouts(AMARA, OFFERED, Role.RECEIVING, "A letter goes out.")
    assert isinstance(other, Whereabouts) and other.employers == ()


def test_orders_run_to_several_employers_and_end_one_by_one(desk: Desk) -> None:
    recorded(works_for())
    recorded(orders())
    recorded(orders("2", most=4000))
    recorded(orders())
    recorded(end_deduction_order(AMARA, OFFERED, 2, LATER))

    rows = DeductionOrder.objects.order_by("number").values_list("employment", "pay", "most", "ended_on")
    assert list(rows) == [(1, "monthly", None, MONDAY), (2, "weekly", 4000, LATER), (1, "monthly", None, None)]
    assert refused(end_deduction_order(AMARA, OFFERED, 2, LATER)) == "order-missing"
    assert refused(orders("9")) == "employer-missing"
    assert refused(orders(by=LOWRI)) == "role-missing"
    sound()


def test_the_orders_of_an_account_with_a_restricted_case_are_absent(desk: Desk) -> None:
    hidden = a_line(12, receiving_parent__restricted=True)
    hidden |= {"master_case": a_line()["master_case"], "paying_parent": a_line()["paying_parent"]}
    assert take(hidden).taken == 1

    assert isinstance(orders(), Absent)
    recorded(orders(by=BRYN))


@pytest.mark.parametrize(
    "change",
    [
        lambda: Method.objects.create(**_method(kind=str(SO), mandatory=True)),
        lambda: Method.objects.create(**_method(kind="Direct Pay", share=50)),
        lambda: MethodTo.objects.create(case_id=_case(), number=9, kind="Payable Order", start=MONDAY),
        lambda: BankDetail.objects.create(**_detail(cipher="")),
        lambda: BankDetail.objects.create(**_detail(role="receiving", mandate=True)),
        lambda: BankDetail.objects.create(**_detail(until=date(2016, 1, 1))),
        lambda: BankDetail.objects.create(**_detail()),
        lambda: BankDetail.objects.create(**_detail(number=1, until=LATER)),
        lambda: Employment.objects.filter(number=1).update(until=date(2016, 1, 1)),
        lambda: Employment.objects.create(person_id=_payer(), number=1, name="x", nation="scotland", start=LATER),
        lambda: DeductionOrder.objects.create(**_order(number=1, ended_on=LATER)),
        lambda: DeductionOrder.objects.create(**_order()),
        lambda: DeductionOrder.objects.create(**_order(employment=3, most=0)),
        lambda: DeductionOrder.objects.create(**_order(employment=3, ended_on=date(2016, 1, 1))),
    ],
)
def test_the_tables_refuse_what_cannot_be(desk: Desk, change: object) -> None:
    recorded(gives_bank_details())
    recorded(is_paid("Payable Order"))
    recorded(orders())

    with pytest.raises(IntegrityError), transaction.atomic():
        change()  # type: ignore[operator]


def _case() -> int:
    return Desk().case_id


def _payer() -> int:
    return Desk().loaded.ids.paying


def _method(**values: object) -> dict[str, object]:
    given = {"account_id": Desk().loaded.ids.account, "case_id": _case(), "number": 9, "share": 100, "start": MONDAY}
    return {**given, "mandatory": False, "desire": False, **values}


def _detail(**values: object) -> dict[str, object]:
    row = BankDetail.objects.values().get()
    return {**row, "id": None, "number": 9, **values}


def _order(**values: object) -> dict[str, object]:
    row = DeductionOrder.objects.values().get()
    return {**row, "id": None, "number": 9, **values}
