"""The entries of a statement, as the published schemas order them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape  # writes text, and reads nothing

from evenhand.domain.money import pounds


@dataclass(frozen=True)
class Paid:
    """A payment as the bank books it; what is empty is not written."""

    on: date
    pence: int
    credit: bool = True
    bank_reference: str = ""
    own_reference: str = ""
    end_to_end_id: str = ""
    mandate_id: str = ""
    debtor_name: str = ""
    remittance: tuple[str, ...] = ()
    creditor_reference: str = ""
    return_reason: str = ""
    reversal: bool = False
    status: str = "BOOK"
    code: str = "PMNT-RCDT-ESCT"
    words: str = ""


@dataclass(frozen=True)
class Batch:
    """Payments that the bank books as one entry. Unbroken: it says how many there are and lists none."""

    paid: tuple[Paid, ...]
    bank_reference: str = ""
    unbroken: bool = False

    @property
    def pence(self) -> int:
        return sum(paid.pence for paid in self.paid)


def element(name: str, text: str) -> str:
    """An element with a text, or nothing where there is no text."""
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def amount(pence: int) -> str:
    return f'<Amt Ccy="GBP">{pounds(pence)}</Amt>'


def way(credit: bool) -> str:
    return f"<CdtDbtInd>{'CRDT' if credit else 'DBIT'}</CdtDbtInd>"


def entry(entry: Paid | Batch, version: str) -> str:
    """One Ntry in the second or the eighth version."""
    if isinstance(entry, Paid):
        return _entry(entry, entry.pence, entry.bank_reference, _DETAILS[version](entry), version)
    inside = f"<Btch>{element('NbOfTxs', str(len(entry.paid)))}</Btch>"
    if not entry.unbroken:
        inside += "".join(map(_DETAILS[version], entry.paid))
    return _entry(entry.paid[0], entry.pence, entry.bank_reference, inside, version)


def _entry(paid: Paid, pence: int, bank_reference: str, details: str, version: str) -> str:
    status = element("Sts", paid.status) if version == "02" else f"<Sts>{element('Cd', paid.status)}</Sts>"
    day = element("Dt", paid.on.isoformat())
    domain, family, sub = paid.code.split("-")
    return (
        f"<Ntry>{element('NtryRef', paid.own_reference)}{amount(pence)}{way(paid.credit)}"
        f"{'<RvslInd>true</RvslInd>' if paid.reversal else ''}{status}<BookgDt>{day}</BookgDt><ValDt>{day}</ValDt>"
        f"{element('AcctSvcrRef', bank_reference)}<BkTxCd><Domn>{element('Cd', domain)}<Fmly>{element('Cd', family)}"
        f"{element('SubFmlyCd', sub)}</Fmly></Domn></BkTxCd><NtryDtls>{details}</NtryDtls>"
        f"{element('AddtlNtryInf', paid.words)}</Ntry>"
    )


def _second(paid: Paid) -> str:
    head = f"<AmtDtls><TxAmt>{amount(paid.pence)}</TxAmt></AmtDtls>"
    return _detail(paid, head, element("Nm", paid.debtor_name))


def _eighth(paid: Paid) -> str:
    named = f"<Pty>{element('Nm', paid.debtor_name)}</Pty>" if paid.debtor_name else ""
    return _detail(paid, amount(paid.pence) + way(paid.credit), named)


def _detail(paid: Paid, amounts: str, named: str) -> str:
    references = element("EndToEndId", paid.end_to_end_id) + element("MndtId", paid.mandate_id)
    structured = element("Ref", paid.creditor_reference)
    structured = f"<Strd><CdtrRefInf>{structured}</CdtrRefInf></Strd>" if structured else ""
    remittance = "".join(element("Ustrd", text) for text in paid.remittance) + structured
    returned = f"<RtrInf><Rsn>{element('Cd', paid.return_reason)}</Rsn></RtrInf>" if paid.return_reason else ""
    return (
        f"<TxDtls>{f'<Refs>{references}</Refs>' if references else ''}{amounts}"
        f"{f'<RltdPties><Dbtr>{named}</Dbtr></RltdPties>' if named else ''}"
        f"{f'<RmtInf>{remittance}</RmtInf>' if remittance else ''}{returned}</TxDtls>"
    )


_DETAILS: dict[str, Callable[[Paid], str]] = {"02": _second, "08": _eighth}
