import io

import pytest

from evenhand.work.files.bank import FileRefused, check_statement, read_statement
from tests.work.files.bank.statements import ACCOUNT, CLOSING, OPENING, TOTALS, entry, message, statement

EXPECTED = "expected a bank statement in camt.053.001.02 or camt.053.001.08. Nothing of it was taken."


def refusal(stream: io.BytesIO) -> str:
    with pytest.raises(FileRefused) as refused:
        check_statement(stream)
    stream.seek(0)
    with pytest.raises(FileRefused, match=r"Nothing of it was taken\.$"):
        next(iter(read_statement(stream)))
    return refused.value.sentence


def with_head(head: str, *entries: str) -> io.BytesIO:
    return message(statement(*entries, head=ACCOUNT + head))


def test_what_is_no_statement_is_refused() -> None:
    other = message(statement()).getvalue()
    assert refusal(io.BytesIO(b"")) == f"The file: found an empty file, {EXPECTED}"
    assert refusal(io.BytesIO(b" \n" * 9)) == f"The file: found nothing but white space, {EXPECTED}"
    assert refusal(io.BytesIO(b"nino,action\n")) == f"The file: found what is no XML, {EXPECTED}"
    assert refusal(io.BytesIO(b"<a/>")) == f'The file: found "a", {EXPECTED}'
    assert refusal(io.BytesIO(other.replace(b"053.001.08", b"054.001.08"))) == (
        f'The file: found "camt.054.001.08", {EXPECTED}'
    )
    assert refusal(io.BytesIO(other.replace(b"001.08", b"001.04"))) == f'The file: found "camt.053.001.04", {EXPECTED}'
    assert refusal(io.BytesIO(other.replace(b"Document", b"Letter"))) == (
        f'The file: found "camt.053.001.08", {EXPECTED}'
    )
    assert refusal(message()) == (
        "The file, BkToCstmrStmt: found no statement in it, expected at least one. Nothing of it was taken."
    )


@pytest.mark.parametrize("part", range(1, 40))
def test_a_file_that_ends_anywhere_in_the_middle_is_refused(part: int) -> None:
    whole = message(statement(*(entry(details="<TxDtls/>") for _ in range(40)))).getvalue()
    end = len(whole) * part // 40

    with pytest.raises(FileRefused) as refused:
        list(read_statement(io.BytesIO(whole[:end])))

    assert "found that it ends in the middle, expected a whole file: ask for it again." in str(refused.value)


def test_every_cut_of_a_small_file_is_refused() -> None:
    whole = message(statement(entry())).getvalue()

    for end in range(len(whole)):
        with pytest.raises(FileRefused):
            list(read_statement(io.BytesIO(whole[:end])))


def test_something_after_the_end_is_refused() -> None:
    stream = io.BytesIO(message(statement()).getvalue() + b"<more/>")

    assert refusal(stream) == (
        "The file, line 1: found something after its end, expected one document. Nothing of it was taken."
    )


def test_broken_xml_is_refused_with_its_line_and_without_its_words() -> None:
    text = message(statement(entry())).getvalue().replace(b"</BookgDt>", b"\n</Owen-Prosser>")

    assert refusal(io.BytesIO(text)) == (
        "The file, line 2: found what is no well-formed XML, expected well-formed XML. Nothing of it was taken."
    )


TOTALS_THAT_DO_NOT_AGREE = {
    "count": (TOTALS.format(3, "58.00"), "The file, TtlNtries/NbOfNtries: found 2 entries, expected 3"),
    "sum": (
        TOTALS.format(2, "58.01"),
        "The file, TtlNtries/Sum: found entries that come to 58.00, expected 58.01",
    ),
    "credits": (
        TOTALS.format(1, "57.00").replace("TtlNtries", "TtlCdtNtries").replace("57", "56"),
        "The file, TtlCdtNtries/Sum: found entries that come to 57.00, expected 56.00",
    ),
    "debits": (
        TOTALS.format(2, "1.00").replace("TtlNtries", "TtlDbtNtries"),
        "The file, TtlDbtNtries/NbOfNtries: found 1 entries, expected 2",
    ),
    "balance": (
        OPENING.format("10.00") + CLOSING.format("66.01"),
        "The file, Bal: found entries that lead to 66.00, expected 66.01, the closing balance of statement S1.",
    ),
}


@pytest.mark.parametrize("name", TOTALS_THAT_DO_NOT_AGREE)
def test_totals_and_balances_that_do_not_agree_refuse_the_file(name: str) -> None:
    head, begins = TOTALS_THAT_DO_NOT_AGREE[name]

    assert refusal(with_head(head, entry("57.00"), entry("1.00", way="DBIT"))).startswith(begins)


AGREE = {
    "totals and balances": OPENING.format("10.00") + CLOSING.format("66.00") + TOTALS.format(2, "58.00"),
    "every decimal": TOTALS.format(2, "58.00000"),
    "previously closed": OPENING.format("10.00").replace("OPBD", "PRCD") + CLOSING.format("66"),
    "first page": OPENING.format("10.00") + CLOSING.format("66.00").replace("CLBD", "ITBD"),
    "last page": OPENING.format("10.00").replace("OPBD", "ITBD") + CLOSING.format("66.00"),
    "middle page": (OPENING.format("10.00") + CLOSING.format("66.00")).replace("OPBD", "ITBD").replace("CLBD", "ITBD"),
    "overdrawn": OPENING.format("100.00").replace("CRDT", "DBIT") + CLOSING.format("44.00").replace("CRDT", "DBIT"),
    "an available balance beside": CLOSING.format("1.00").replace("CLBD", "CLAV") + OPENING.format("5.00"),
}


@pytest.mark.parametrize("name", AGREE)
def test_totals_and_balances_that_agree_are_taken(name: str) -> None:
    check = check_statement(with_head(AGREE[name], entry("57.00"), entry("1.00", way="DBIT")))

    assert check.entries == 2


@pytest.mark.parametrize("total", [TOTALS.format(2, "60.00"), TOTALS.format(1, "57.00")], ids=["every", "booked"])
def test_totals_may_count_every_entry_or_those_that_are_booked(total: str) -> None:
    announced = entry("3.00", status="<Cd>PDNG</Cd>")

    assert check_statement(with_head(total, entry("57.00"), announced)).not_booked == 1


def test_an_entry_that_cannot_be_read_leaves_its_count_to_be_judged() -> None:
    unreadable = entry("some")

    assert check_statement(with_head(TOTALS.format(2, "999.00"), entry(), unreadable)).entries == 2
    assert "found 2 entries, expected 3" in refusal(with_head(TOTALS.format(3, "999.00"), entry(), unreadable))


def test_three_decimals_still_add_up_to_their_total() -> None:
    assert check_statement(with_head(TOTALS.format(2, "57.505"), entry("57.005"), entry("0.5"))).entries == 2


WHO_IS_IT = {
    "message": (
        message(statement(), identity=""),
        "The file, GrpHdr/MsgId: found no identity of the message",
    ),
    "statement": (message(statement(identity="")), "The file, Stmt/Id: found no identity of the statement"),
    "account": (message(statement(head="")), "The file, Stmt/Acct/Id: found no account"),
    "iban": (
        message(statement(head="<Acct><Id><IBAN>here</IBAN></Id></Acct>")),
        "The file, Stmt/Acct/Id/IBAN: found a text of 4 characters",
    ),
    "twice": (message(statement(entry()), statement(entry())), "The file, Stmt/Id: found one statement twice"),
    "balance": (with_head(OPENING.format("much")), "The file, Stmt/Bal: found a balance that cannot be read"),
    "total": (with_head(TOTALS.format("many", "1")), "The file, TtlNtries/NbOfNtries: found what cannot be read"),
    "day": (with_head("<CreDtTm>soon</CreDtTm>"), 'The file, Stmt/CreDtTm: found "soon", expected a date'),
    "long": (message(statement(), identity="x" * 36), "The file, GrpHdr/MsgId: found a text of 36 characters"),
}


@pytest.mark.parametrize("name", WHO_IS_IT)
def test_a_statement_of_which_it_cannot_be_told_what_it_is_is_refused(name: str) -> None:
    stream, begins = WHO_IS_IT[name]

    assert refusal(io.BytesIO(stream.getvalue())).startswith(begins)


OUT_OF_PLACE = {
    "an entry beside the statement": message(statement(), entry()),
    "an entry in an entry": message(statement(entry(details=entry()))),
    "a detail in no entry": message(statement("<NtryDtls><TxDtls/></NtryDtls>")),
    "a detail too deep": message(statement(entry(details="<x><TxDtls/></x>"))),
    "a statement in a statement": message(statement(statement())),
    "a second message": message(statement(), "</BkToCstmrStmt><BkToCstmrStmt>", statement(identity="S2")),
    "a statement in another house": message("<x>" + statement() + "</x>"),
}


@pytest.mark.parametrize("name", OUT_OF_PLACE)
def test_parts_that_are_out_of_place_are_refused(name: str) -> None:
    assert "Nothing of it was taken." in refusal(io.BytesIO(OUT_OF_PLACE[name].getvalue()))


def test_the_identity_is_the_banks_own_and_fits_where_it_is_kept() -> None:
    many = [statement(identity=f"STATEMENT-{number:020}") for number in range(9)]

    assert check_statement(message(statement())).identity == "M1/S1"
    assert check_statement(message(statement(), statement(identity="S2"))).identity == "M1/S1/S2"
    assert len(check_statement(message(*many, identity="x" * 35)).identity) <= 100
    assert check_statement(message(*many)).identity != check_statement(message(*many[1:])).identity


def test_a_refusal_is_reported_like_the_lines_that_were_not_taken() -> None:
    with pytest.raises(FileRefused) as refused:
        check_statement(io.BytesIO(b"<a/>"))

    assert refused.value.faults.number == 0
    assert [fault.sentence for fault in refused.value.faults.faults] == [refused.value.sentence]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "iso-8859-1", "windows-1252", "utf-16", "utf-32", "utf-7"])
def test_a_file_is_read_in_the_encodings_that_can_be_looked_through(encoding: str) -> None:
    details = "<TxDtls><RltdPties><Dbtr><Pty><Nm>Zo\u00eb</Nm></Pty></Dbtr></RltdPties></TxDtls>"
    text = message(statement(entry(details=details))).getvalue().decode()
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>{text}'
    stream = io.BytesIO(declared.encode(encoding))

    if encoding in ("utf-16", "utf-32", "utf-7"):
        assert "expected UTF-8" in refusal(stream)
    else:
        assert [getattr(record, "debtor_name", "") for record in read_statement(stream)] == ["", "Zo\u00eb"]


def test_progress_is_told_while_a_file_is_checked_and_read() -> None:
    stream, told = message(statement(*[entry()] * 2500)), []

    check = check_statement(stream, progress=told.append)
    stream.seek(0)
    assert sum(1 for _ in read_statement(stream, check, progress=told.append)) == 2501

    assert told == [1000, 2000, 1000, 2000]
