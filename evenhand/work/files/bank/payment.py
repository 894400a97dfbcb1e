"""A payment of an entry: the only one in it, or one of a batch."""

from typing import Final

from evenhand.domain.money import pounds
from evenhand.work.files.bank.booked import CREDIT, DEBIT, Booked, code_of
from evenhand.work.files.bank.fields import Fields
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.records import Entry, StatementHead
from evenhand.work.files.bank.values import STERLING
from evenhand.work.files.fault import Faults

# What an eighth version says of the payment itself, what any says was paid, and what was asked for.
_AMOUNTS: Final = ("Amt", "AmtDtls/TxAmt", "AmtDtls/InstdAmt")
_SAID_OF_ENTRY: Final = _AMOUNTS[:2]


def single(statement: StatementHead, entry: Booked, raw: Raw | None) -> Entry | Faults:
    """The one payment of an entry. Its own amount, where it is told in sterling, has to be the entry's."""
    fields = Fields(entry.number, raw or {}, "NtryDtls/TxDtls/")
    for name in _SAID_OF_ENTRY:
        if fields.currency(name) == STERLING:
            pence = fields.pence(name)
            if pence and pence != entry.pence:
                fields.wrong(name, pounds(pence), f"{pounds(entry.pence)}, the amount of the entry")
            break
    unbroken = entry.batched and (raw is None or (entry.batch_count or 1) > 1)
    return _payment(statement, entry, fields, detail=0, pence=entry.pence, credit=entry.credit, unbroken=unbroken)


def of_batch(statement: StatementHead, entry: Booked, raw: Raw, detail: int) -> Entry | Faults:
    """One payment of several."""
    fields = Fields(entry.number, raw, f"NtryDtls/TxDtls {detail}/")
    pence, credit = amount_of(fields, credit=entry.credit)
    return _payment(statement, entry, fields, detail=detail, pence=pence, credit=credit, unbroken=False)


def amount_of(fields: Fields, *, credit: bool) -> tuple[int, bool]:
    """What one payment of several came to, and which way it went: the entry's, where it does not say."""
    pence = fields.pence(next(filter(fields.has, _AMOUNTS), _AMOUNTS[0]))
    if fields.has("CdtDbtInd"):
        credit = fields.one_of("CdtDbtInd", (CREDIT, DEBIT)) == CREDIT
    return pence, credit


def _payment(
    statement: StatementHead, entry: Booked, fields: Fields, *, detail: int, pence: int, credit: bool, unbroken: bool
) -> Entry | Faults:
    own = "" if detail else fields.reference("Refs/AcctSvcrRef")
    reference = entry.bank_reference or own or f"{statement.statement_id}/{entry.own_reference}#{entry.place}"
    payment = Entry(
        statement=statement,
        number=entry.number,
        detail=detail,
        reference=f"{reference}/{detail}" if detail else reference,
        booked_on=entry.booked_on,
        value_on=entry.value_on,
        pence=pence,
        credit=credit,
        reversal=entry.reversal,
        code=code_of(fields) or entry.code,
        own_code=fields.text("BkTxCd/Prtry") or entry.own_code,
        end_to_end_id=fields.reference("Refs/EndToEndId"),
        mandate_id=fields.reference("Refs/MndtId"),
        debtor_name=fields.text("RltdPties/Dbtr/Nm"),
        remittance=fields.texts("RmtInf/Ustrd"),
        creditor_references=fields.texts("RmtInf/Strd"),
        return_reason=fields.text("RtrInf/Rsn"),
        return_words=" ".join(fields.texts("RtrInf/AddtlInf")),
        words=f"{fields.text('AddtlTxInf')} {entry.words}".strip(),
        unbroken=unbroken,
        batch_count=entry.batch_count,
    )
    return fields.faults() or payment
