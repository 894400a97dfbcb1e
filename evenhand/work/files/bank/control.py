"""Whether a statement holds what it says that it holds: counts, sums, and balances."""

from collections.abc import Mapping

from evenhand.work.files.bank.booked import BOOKED, CREDIT, DEBIT, STATUSES, status_of
from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.statement_head import balances
from evenhand.work.files.bank.totals import Totals, shown, stated_totals
from evenhand.work.files.bank.values import STERLING, units_of


class Control:
    """Counts the entries of one statement as they pass.

    Attributes:
        entries: how many there were, whatever they are.
        by_status: how many of those that could be read there were of each status.
        unreadable: of how many the amount, the way or the status could not be read. Each is named when the entries
            are read; where there is one, sums and balances cannot be judged.
    """

    def __init__(self, raw: Raw) -> None:
        self._stated = stated_totals(raw)
        self._balances = balances(raw)
        self._booked, self._every = Totals(), Totals()
        self._sterling = True
        self.entries = self.unreadable = 0
        self.by_status: dict[str, int] = {}

    def add(self, raw: Raw) -> None:
        self.entries += 1
        status, amount, way = status_of(raw), raw.get("Amt"), raw.get("CdtDbtInd")
        units = units_of(amount[0]) if isinstance(amount, tuple) else None
        if status not in STATUSES or amount is None or units is None or way not in (CREDIT, DEBIT):
            self.unreadable += 1
            return
        self.by_status[status] = self.by_status.get(status, 0) + 1
        self._sterling &= amount[1] == STERLING
        self._every.add(way, units)
        if status == BOOKED:
            self._booked.add(way, units)

    def agree(self, statement: str) -> None:
        """Errors: FileRefused. What is stated may count every entry, or those booked: banks do either."""
        wrong = self._against(self._booked)
        if wrong is not None and self._against(self._every) is not None:
            name, found, expected = wrong
            raise FileRefused(found, f"{expected}, as statement {statement} says", name)
        self._lead_to_the_closing_balance(statement)

    def _against(self, totals: Totals) -> tuple[str, str, str] | None:
        figures: Mapping[str, int] = {"TtlNtries/NbOfNtries": self.entries} if self.unreadable else totals.figures()
        for name, stated in self._stated.items():
            if name in figures and figures[name] != stated:
                return (name, *totals.compared(name, figures[name], stated))
        return None

    def _lead_to_the_closing_balance(self, statement: str) -> None:
        opening, closing = self._balances
        if opening is None or closing is None or self.unreadable or not self._sterling:
            return
        if (opening[1], closing[1]) != (STERLING, STERLING):
            return
        reached = opening[0] + self._booked.sums[CREDIT] - self._booked.sums[DEBIT]
        if reached != closing[0]:
            expected = f"{shown(closing[0])}, the closing balance of statement {statement}"
            raise FileRefused(f"entries that lead to {shown(reached)}", expected, "Bal")
