"""Where the values of a camt.053 stand, in its second version and in its eighth."""

from typing import Any

from evenhand.work.files.bank.gather import Each, Marked, Money, Shape, Text, Texts, within

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001."
VERSIONS = ("02", "08")

_REFERENCE, _NAME, _LONG = 35, 140, 500


def _day(name: str) -> Shape:
    return {"Dt": Text(name, 40), "DtTm": Text(name, 40)}


_CODE: Shape = {
    "Domn": {
        "Cd": Text("BkTxCd/Domn", 4),
        "Fmly": {"Cd": Text("BkTxCd/Fmly", 4), "SubFmlyCd": Text("BkTxCd/SubFmly", 4)},
    },
    "Prtry": {"Cd": Text("BkTxCd/Prtry", _REFERENCE)},
}
_TOTALS: Shape = {
    "TtlNtries": {"NbOfNtries": Text("TtlNtries/NbOfNtries", 15), "Sum": Text("TtlNtries/Sum", 30)},
    "TtlCdtNtries": {"NbOfNtries": Text("TtlCdtNtries/NbOfNtries", 15), "Sum": Text("TtlCdtNtries/Sum", 30)},
    "TtlDbtNtries": {"NbOfNtries": Text("TtlDbtNtries/NbOfNtries", 15), "Sum": Text("TtlDbtNtries/Sum", 30)},
}
_BALANCE: Shape = {
    "Tp": {"CdOrPrtry": {"Cd": Text("Tp", 4)}},
    "Amt": Money("Amt"),
    "CdtDbtInd": Text("CdtDbtInd", _REFERENCE),
}
_PAGE: Shape = {"PgNb": Text("PgNb", 5)}

MESSAGE: Shape = {"MsgId": Text("MsgId", _REFERENCE), "MsgPgntn": _PAGE}
STATEMENT: Shape = {
    "Id": Text("Id", _REFERENCE),
    "StmtPgntn": _PAGE,
    "CreDtTm": Text("CreDtTm", 40),
    "FrToDt": {"FrDtTm": Text("FrDtTm", 40), "ToDtTm": Text("ToDtTm", 40)},
    "Acct": {
        "Id": {"IBAN": Text("IBAN", 34), "Othr": {"Id": Text("Othr", 34)}},
        "Ccy": Text("Ccy", 3),
    },
    "Bal": Each("Bal", _BALANCE),
    "TxsSummry": _TOTALS,
}
DETAILS: Shape = {"Btch": Marked("Btch", {"NbOfTxs": Texts("NbOfTxs", 15)})}


def _entry(status: Any) -> Shape:
    return {
        "Amt": Money("Amt"),
        "CdtDbtInd": Text("CdtDbtInd", _REFERENCE),
        "RvslInd": Text("RvslInd", _REFERENCE),
        "Sts": status,
        "NtryRef": Text("NtryRef", _REFERENCE),
        "BookgDt": _day("BookgDt"),
        "ValDt": _day("ValDt"),
        "AcctSvcrRef": Text("AcctSvcrRef", _REFERENCE),
        "BkTxCd": _CODE,
        "NtryDtls": DETAILS,
        "AddtlNtryInf": Text("AddtlNtryInf", _LONG),
    }


def _detail(party: Any, amount: Shape) -> Shape:
    return {
        "Refs": {
            "AcctSvcrRef": Text("Refs/AcctSvcrRef", _REFERENCE),
            "EndToEndId": Text("Refs/EndToEndId", _REFERENCE),
            "MndtId": Text("Refs/MndtId", _REFERENCE),
        },
        **amount,
        "AmtDtls": {
            "InstdAmt": {"Amt": Money("AmtDtls/InstdAmt")},
            "TxAmt": {"Amt": Money("AmtDtls/TxAmt")},
        },
        "BkTxCd": _CODE,
        "RltdPties": {"Dbtr": party},
        "RmtInf": {
            "Ustrd": Texts("RmtInf/Ustrd", _NAME),
            "Strd": {"CdtrRefInf": {"Ref": Texts("RmtInf/Strd", _REFERENCE)}},
        },
        "RtrInf": {
            "Rsn": {"Cd": Text("RtrInf/Rsn", 4), "Prtry": Text("RtrInf/Rsn", _REFERENCE)},
            "AddtlInf": Texts("RtrInf/AddtlInf", 105),
        },
        "AddtlTxInf": Text("AddtlTxInf", _LONG),
    }


_NAMED: Shape = {"Nm": Text("RltdPties/Dbtr/Nm", _NAME)}
_ENTRIES = {
    "02": _entry(Text("Sts", _REFERENCE)),
    "08": _entry({"Cd": Text("Sts", _REFERENCE), "Prtry": Text("Sts", _REFERENCE)}),
}
_DETAILS = {
    "02": _detail(_NAMED, {}),
    "08": _detail({"Pty": _NAMED}, {"Amt": Money("Amt"), "CdtDbtInd": Text("CdtDbtInd", _REFERENCE)}),
}


# What the first look needs, of an entry and of a detail.
_CHECKED = ("Amt", "CdtDbtInd", "Sts", "NtryDtls", "AmtDtls")


class Shapes:
    """The tables of one version, and the full names of what a statement is made of.

    Attributes:
        entry, detail: all that is read of each, or only what decides whether the file agrees with itself.
    """

    def __init__(self, version: str, *, checking: bool) -> None:
        self.namespace, self.checking = NAMESPACE + version, checking
        self.message = within(self.namespace, MESSAGE)
        self.statement = within(self.namespace, STATEMENT)
        entry, detail = _ENTRIES[version], _DETAILS[version]
        if checking:
            entry, detail = _only(entry), _only(detail)
        self.entry = within(self.namespace, entry)
        self.detail = within(self.namespace, detail)
        self.details = within(self.namespace, DETAILS)

    def named(self, name: str) -> str:
        return f"{{{self.namespace}}}{name}"


def _only(shape: Shape) -> Shape:
    return {name: shape[name] for name in _CHECKED if name in shape}
