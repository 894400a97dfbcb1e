"""What a statement says of the office's own instructions: a payment left or came back, a debit brought its money."""

from collections.abc import Sequence

from evenhand.accounts.models import BankAnswer
from evenhand.cases.models import Case
from evenhand.domain.account.matching import Matched
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command, Outbox
from evenhand.work.money_in.told import Told
from evenhand.work.payments.answering import Said, answered, keep
from evenhand.work.payments.answers import BOOKED, CAME_BACK, REJECTED, RETURNED
from evenhand.work.payments.identity import COLLECTION, PAYMENT, instructions
from evenhand.work.state.select import among


class OurOwn:
    """Entries that carry the end-to-end reference of an instruction that left, and its amount.

    Anything else that such an entry says, as a second booking or a return of what was rejected, waits for a person.
    """

    def __init__(self, items: Sequence[Told]) -> None:
        self._rows = instructions(item.entry.end_to_end_id for item in items)
        self._known = answered(self._rows.values())
        cases = {row.payload["case"] for row in self._rows.values() if row.kind == COLLECTION}
        self._cases = dict(Case.objects.filter(id__in=among(cases)).values_list("id", "reference")) if cases else {}
        self._said: list[Said] = []

    def tells(self, item: Told) -> bool:
        """Whether it is a payment of the office, and all of it is said thereby."""
        row = self._row(item)
        if row is None or row.kind != PAYMENT or item.entry.credit != item.comes_back:
            return False
        known = self._known.setdefault(row.id, set())
        sort = RETURNED if item.comes_back else BOOKED
        if known & set(CAME_BACK) or sort in known:
            return False
        self._say(item, row, sort)
        return True

    def matched(self, item: Told) -> Matched | None:
        """Whose money a direct debit brought, or took back."""
        row = self._row(item)
        if row is None or row.kind != COLLECTION or item.entry.credit == item.comes_back:
            return None
        sort = RETURNED if item.comes_back else BOOKED
        known = self._known.setdefault(row.id, set())
        if sort not in known and REJECTED not in known:
            self._say(item, row, sort)
        return Matched(row.payload["account"], self._cases[row.payload["case"]])

    def brought(self, item: Told) -> str:
        """The identity of the money that a direct debit brought before; empty where it brought none."""
        row = self._row(item)
        if row is None or row.kind != COLLECTION:
            return ""
        told = BankAnswer.objects.filter(outbox=row, sort=BOOKED).values_list("source", flat=True).first()
        return told or ""

    def keep(self, actor: Actor, command: Command) -> None:
        """Keeps what was said so far; inside the caller's transaction."""
        said, self._said = self._said, []
        for each in said:
            keep(each, actor, command)

    def _row(self, item: Told) -> Outbox | None:
        row = self._rows.get(item.entry.end_to_end_id)
        return row if row is not None and row.payload["pence"] == item.entry.pence else None

    def _say(self, item: Told, row: Outbox, sort: str) -> None:
        entry = item.entry
        self._known[row.id].add(sort)
        self._said.append(Said(row, sort, item.source, entry.booked_on, entry.return_reason, entry.return_words))
