"""Receiving parents give their bank details, and each Friday the payments leave."""

from datetime import date

from evenhand.cases.models import Case
from evenhand.demo.chance import chance
from evenhand.demo.play.office import actor
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.paying import RecordBankDetails
from evenhand.people.models import BankDetail
from evenhand.work.export_payments import export_payments
from evenhand.work.payments.leaving import Form
from evenhand.work.record_bank_details import TypedAccount, record_bank_details

FRIDAY = 4
SORT_CODE = "00-00-00"
GIVEN_LATER = 0.1


def take_bank_details(day: date, seed: int) -> None:
    """Each receiving parent whose maintenance is worked out says where it is to go; some have not yet."""
    rows = Case.objects.filter(liabilities__until=None, liabilities__isnull=False)
    rows = rows.exclude(receiving_id__in=BankDetail.objects.values("person_id")).select_related("receiving")
    for row in rows.order_by("id").distinct():
        rng = chance("bank details", row.reference, seed)
        if rng.random() < GIVEN_LATER:
            continue
        typed = TypedAccount(row.receiving.name, SORT_CODE, f"{rng.randrange(10**8):08}")
        command = RecordBankDetails(Role.RECEIVING, day)
        record_bank_details(actor("bryn" if row.restricted else "celia"), row.reference, command, typed)


def pay_out(day: date) -> None:
    """The file for the bank is made once a week."""
    if day.weekday() == FRIDAY:
        export_payments(actor("fergus"), form=Form.PAIN_001)
