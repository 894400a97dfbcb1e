"""Bank details, employers and orders of the case of the stories."""

from datetime import date
from typing import Any

from evenhand.domain.account import PaymentMethod
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.paying import (
    ChangeMethods,
    MethodWanted,
    RecordBankDetails,
    RecordEmployer,
    SetMethodTo,
    SetOrder,
)
from evenhand.domain.procedures.shape import Actor
from evenhand.work.change_methods import change_methods
from evenhand.work.outcome import Outcome
from evenhand.work.record_bank_details import TypedAccount, record_bank_details
from evenhand.work.record_employer import record_employer
from evenhand.work.set_deduction_order import set_deduction_order
from evenhand.work.set_method_to import set_method_to
from evenhand.work.visible import Absent
from tests.desks import AMARA, MONDAY, OFFERED

SORT, ACCOUNT, HOLDER = "402715", "83629471", "Owen Prosser-Quill"
DD, DEO = PaymentMethod.DIRECT_DEBIT, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER
SO = PaymentMethod.STANDING_ORDER_VOLUNTARY
Done = Outcome | Absent


def typed(**values: Any) -> TypedAccount:
    return TypedAccount(**{"holder": HOLDER, "sort_code": "40-27-15", "account": ACCOUNT, **values})


def gives_bank_details(
    role: Role = Role.PAYING, on: date = MONDAY, by: Actor = AMARA, account: TypedAccount | None = None, **more: Any
) -> Done:
    command = RecordBankDetails(role, on, mandate=role is Role.PAYING)
    return record_bank_details(by, OFFERED, command, account or typed(), **more)


def works_for(
    name: str = "Millbrook Foods Ltd", number: int | None = None, by: Actor = AMARA, on: date = MONDAY, **values: Any
) -> Done:
    given = {"reference": "", "pay_frequency": "weekly", "from_on": on, "name": name, **values}
    return record_employer(by, OFFERED, RecordEmployer(**given), number)


def pays_by(*methods: tuple[PaymentMethod, int], on: date = MONDAY, by: Actor = AMARA, **values: Any) -> Done:
    wanted = tuple(MethodWanted(kind, share) for kind, share in methods)
    command = ChangeMethods(from_on=on, reason="They asked for it.", methods=wanted, **values)
    return change_methods(by, OFFERED, command)


def is_paid(kind: str, on: date = MONDAY, by: Actor = AMARA) -> Done:
    return set_method_to(by, OFFERED, SetMethodTo(kind, on, "They asked for it."))


def orders(employment: str = "1", by: Actor = AMARA, **values: Any) -> Done:
    return set_deduction_order(by, OFFERED, SetOrder(employment, MONDAY, 5700, **values))
