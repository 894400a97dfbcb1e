"""Where the values of a pain.002 stand; they stand alike in all of its versions that banks send."""

from evenhand.work.files.bank.gather import Shape, Text, Texts, within

NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001."
VERSIONS = ("03", "10", "12", "14")
EXPECTED = "a bank's answer in pain.002.001.03, .10, .12 or .14"
REJECTED = ("RJCT", "CANC")
ACCEPTED = ("ACTC", "ACCP", "ACSP", "ACSC", "ACWC", "ACCC", "ACFC")
UNDECIDED = ("RCVD", "PDNG", "PART", "PATC")
STATUSES = (*REJECTED, *ACCEPTED, *UNDECIDED)

_REFERENCE = 35
_REASON: Shape = {
    "Rsn": {"Cd": Text("Rsn", 4), "Prtry": Text("Rsn", _REFERENCE)},
    "AddtlInf": Texts("AddtlInf", 105),
}
_SHAPES: dict[str, Shape] = {
    "GrpHdr": {"MsgId": Text("MsgId", _REFERENCE)},
    "OrgnlGrpInfAndSts": {
        "OrgnlMsgId": Text("OrgnlMsgId", _REFERENCE),
        "GrpSts": Text("GrpSts", 4),
        "StsRsnInf": _REASON,
    },
    "OrgnlPmtInfAndSts": {
        "OrgnlPmtInfId": Text("OrgnlPmtInfId", _REFERENCE),
        "PmtInfSts": Text("PmtInfSts", 4),
        "StsRsnInf": _REASON,
    },
    "TxInfAndSts": {
        "OrgnlEndToEndId": Text("OrgnlEndToEndId", _REFERENCE),
        "TxSts": Text("TxSts", 4),
        "StsRsnInf": _REASON,
    },
}


class StatusShapes:
    """The tables for one version."""

    def __init__(self, namespace: str) -> None:
        self._namespace = namespace
        self._shapes = {name: within(namespace, shape) for name, shape in _SHAPES.items()}

    def named(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"

    def of(self, name: str) -> Shape:
        return self._shapes[name]
