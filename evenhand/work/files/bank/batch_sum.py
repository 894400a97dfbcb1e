"""Whether the payments of a batch are the entry that they stand in."""

from evenhand.domain.money import pounds
from evenhand.work.files.bank.booked import BOOKED, CREDIT, DEBIT, status_of
from evenhand.work.files.bank.faults import EntryFault
from evenhand.work.files.bank.fields import Fields
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.payment import amount_of
from evenhand.work.files.fault import Faults


class BatchSum:
    """Adds up the payments of one entry as they pass. One that is not booked, or is wrong itself, is not judged."""

    def __init__(self, number: int, raw: Raw) -> None:
        entry = Fields(number, raw)
        self._number, self._pence = number, entry.pence("Amt")
        self._credit = entry.one_of("CdtDbtInd", (CREDIT, DEBIT)) == CREDIT
        self._judged = status_of(raw) == BOOKED and entry.faults() is None
        self._payments = self._sum = 0
        self._unreadable: Faults | None = None

    def add(self, raw: Raw) -> None:
        if not self._judged or self._unreadable is not None:
            return
        self._payments += 1
        fields = Fields(self._number, raw, f"NtryDtls/TxDtls {self._payments}/")
        pence, credit = amount_of(fields, credit=self._credit)
        self._sum += pence if credit == self._credit else -pence
        self._unreadable = fields.faults()

    def faults(self, counts: Raw) -> Faults | None:
        """Why none of its payments can be taken. `counts` holds how many it says there are."""
        if not self._judged or self._unreadable is not None:
            return self._unreadable
        number, told = self._number, Fields(self._number, counts).texts("NbOfTxs")
        if told and "".join(told).isdecimal() and sum(map(int, told)) != self._payments:
            found, expected = f"{self._payments} payments", f"{sum(map(int, told))}, as the batch says"
        elif self._sum != self._pence:
            found = f"payments that come to {pounds(self._sum)}"
            expected = f"{pounds(self._pence)}, the amount of the entry"
        else:
            return None
        return Faults(number, (EntryFault(number, "NtryDtls", found, expected),))
