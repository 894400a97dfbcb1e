"""Sets a bank account of the office itself from a day on."""

from datetime import UTC, datetime

from evenhand.domain.calendar import long_date
from evenhand.domain.office_account import SetOfficeAccount, office_account
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.office.models import OfficeAccount
from evenhand.records.models import Command
from evenhand.work.administering import record_in_office
from evenhand.work.audit import audit
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome
from evenhand.work.visible import Absent


def set_office_account(actor: Actor, asked: SetOfficeAccount, *, key: CommandKey | None = None) -> Outcome | Absent:
    """Appends it. Refuses: role-missing, day-passed, and those of `office_account`."""

    def write(command: Command) -> Refusal | None:
        if asked.from_on < command.on:
            said = f"An account is set from today, {long_date(command.on)}, or later: files that left name their own."
            return Refusal("day-passed", said, field="from_on")
        found = office_account(asked)
        if isinstance(found, Refusal):
            return found
        row = OfficeAccount.objects.create(
            from_on=found.from_on,
            use=found.use,
            holder=found.holder,
            sort_code=found.sort_code,
            number=found.number,
            iban=found.iban,
            bic=found.bic,
            service_user=found.service_user,
            set_by=actor.id,
            recorded_at=datetime.now(UTC),
        )
        audit(actor.id, "set office account", f"account {row.id} for {found.use}, from {found.from_on}", command.on)
        return None

    return record_in_office(actor, "set-office-account", write, key)
