"""A bank's answer to a file: what it says of each instruction, and files that are no such answer or mean harm."""

import io

import pytest

from evenhand.work.files import Faults
from evenhand.work.files.bank import FileRefused
from evenhand.work.files.bank.read_status import Of, Status, StatusCheck, check_status, read_status

SPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"
HEAD = "<GrpHdr><MsgId>M1</MsgId></GrpHdr>"
GROUP = "<OrgnlGrpInfAndSts><OrgnlMsgId>PAY-2017-03-02-1</OrgnlMsgId><GrpSts>{}</GrpSts></OrgnlGrpInfAndSts>"
REASON = "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed</AddtlInf><AddtlInf>in May</AddtlInf></StsRsnInf>"


def one(name: str, status: str = "RJCT", reason: str = REASON) -> str:
    return f"<TxInfAndSts><OrgnlEndToEndId>{name}</OrgnlEndToEndId><TxSts>{status}</TxSts>{reason}</TxInfAndSts>"


def batch(*said: str, status: str = "") -> str:
    told = f"<PmtInfSts>{status}</PmtInfSts>" if status else ""
    return f"<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>{told}{''.join(said)}</OrgnlPmtInfAndSts>"


def report(*parts: str, space: str = SPACE) -> io.BytesIO:
    text = f'<Document xmlns="{space}"><CstmrPmtStsRpt>{"".join(parts)}</CstmrPmtStsRpt></Document>'
    return io.BytesIO(text.encode())


def read(*parts: str) -> list[Status | Faults]:
    check_status(report(*parts))
    return list(read_status(report(*parts)))


def refusal(stream: io.BytesIO) -> str:
    with pytest.raises(FileRefused) as caught:
        check_status(stream)
    return caught.value.sentence


@pytest.mark.parametrize("version", ["03", "10", "12", "14"])
def test_each_instruction_is_told_with_its_reason(version: str) -> None:
    stream = report(HEAD, GROUP.format("PART"), batch(one("P1"), one("P2", "ACCP", "")), space=SPACE[:-2] + version)

    assert check_status(stream) == StatusCheck("M1", "PAY-2017-03-02-1", 2)
    stream.seek(0)
    assert list(read_status(stream)) == [
        Status(1, Of.INSTRUCTION, "P1", "RJCT", "AC04", "Closed in May"),
        Status(2, Of.INSTRUCTION, "P2", "ACCP", "", ""),
    ]


def test_what_is_said_of_the_whole_counts_where_its_parts_say_nothing() -> None:
    assert read(HEAD, GROUP.format("RJCT")) == [Status(1, Of.FILE, "", "RJCT", "", "")]
    assert read(HEAD, GROUP.format("RJCT"), batch(status="RJCT")) == [Status(1, Of.BATCH, "B1", "RJCT", "", "")]
    assert [item.of for item in read(HEAD, GROUP.format("RJCT"), batch(one("P1"), status="RJCT"))] == [Of.INSTRUCTION]  # type: ignore[union-attr]


def test_a_status_that_cannot_be_read_costs_no_other() -> None:
    found = read(HEAD, GROUP.format("PART"), batch(one("P1", "WHAT"), one(""), one("P3")))

    assert [type(item) for item in found] == [Faults, Faults, Status]
    assert [item.faults[0].sentence for item in found if isinstance(item, Faults)] == [
        f'Status 1, TxSts: found "WHAT", expected {", ".join(STATUSES[:-1])} or {STATUSES[-1]}.',
        "Status 2, OrgnlEndToEndId: found nothing, expected the reference under which it left.",
    ]


STATUSES = (
    "RJCT", "CANC", "ACTC", "ACCP", "ACSP", "ACSC", "ACWC", "ACCC", "ACFC", "RCVD", "PDNG", "PART", "PATC",
)  # fmt: skip


@pytest.mark.parametrize(
    ("stream", "says"),
    [
        (io.BytesIO(b""), "an empty file"),
        (io.BytesIO(b"<a/>"), '"a"'),
        (report(HEAD, GROUP.format("ACCP"), space=SPACE[:-2] + "99"), '"pain.002.001.99"'),
        (report(GROUP.format("ACCP")), "no answer in it"),
        (report(HEAD), "no answer in it"),
        (report("<GrpHdr/>", GROUP.format("ACCP")), "no identity"),
        (report(HEAD, GROUP.format("ACCP"), GROUP.format("ACCP")), "answers to several files"),
        (report(HEAD, GROUP.format("ACCP"), one("P1")), "a part that is out of place"),
        (report(HEAD, GROUP.format("ACCP"), f"<Other>{batch(one('P1'))}</Other>"), "a part that is out of place"),
        (io.BytesIO(report(HEAD, GROUP.format("ACCP")).getvalue()[:-20]), "it ends in the middle"),
        (io.BytesIO(b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + report(HEAD).getvalue()), "a document type declaration"),
        (report(HEAD, " " * 1_200_000, GROUP.format("ACCP")), "more than 1 MiB in which no part of it ends"),
    ],
)
def test_what_is_no_answer_is_refused_whole(stream: io.BytesIO, says: str) -> None:
    assert says in refusal(stream)
