import io
from datetime import date

import pytest

from evenhand.work.files import Faults
from evenhand.work.files.bank import Account, Entry, StatementHead, check_statement
from tests.work.files.bank.statements import (
    ACCOUNT,
    DAY,
    entries_of,
    entry,
    message,
    read,
    said,
    statement,
)


def one(stream: io.BytesIO) -> Entry:
    (found,) = entries_of(stream)
    assert isinstance(found, Entry), said(found)
    return found


def test_a_payment_is_read_with_everything_that_the_payer_and_the_bank_wrote() -> None:
    details = (
        "<TxDtls><Refs><EndToEndId>4100000011</EndToEndId><MndtId>DD-77</MndtId></Refs>"
        '<Amt Ccy="GBP">57.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
        "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly></Domn></BkTxCd>"
        "<RltdPties><Dbtr><Pty><Nm>Owen Prosser</Nm></Pty></Dbtr></RltdPties>"
        "<RmtInf><Ustrd>MAINTENANCE</Ustrd><Ustrd>JUNE</Ustrd>"
        "<Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>"
        "<AddtlTxInf>by phone</AddtlTxInf></TxDtls>"
    )
    after = "<ValDt><DtTm>2017-06-13T23:30:00+01:00</DtTm></ValDt><AcctSvcrRef>BANK-1</AcctSvcrRef>"

    found = one(message(statement(entry(details=details, after=after))))

    assert found._asdict() | {"statement": None} == {
        "statement": None,
        "number": 1,
        "detail": 0,
        "reference": "BANK-1",
        "booked_on": DAY,
        "value_on": date(2017, 6, 13),
        "pence": 5700,
        "credit": True,
        "reversal": False,
        "code": "PMNT-RDDT-ESDD",
        "own_code": "BGC",
        "end_to_end_id": "4100000011",
        "mandate_id": "DD-77",
        "debtor_name": "Owen Prosser",
        "remittance": ("MAINTENANCE", "JUNE"),
        "creditor_references": ("RF18539007547034",),
        "return_reason": "",
        "return_words": "",
        "words": "by phone",
        "unbroken": False,
        "batch_count": None,
    }


def test_who_paid_is_not_in_what_an_entry_prints_of_itself() -> None:
    details = "<TxDtls><RltdPties><Dbtr><Pty><Nm>Owen Prosser</Nm></Pty></Dbtr></RltdPties></TxDtls>"

    assert repr(one(message(statement(entry(details=details))))) == "<Entry 1.0 +5700 2017-06-12>"


def test_the_statement_says_whose_it_is_and_from_when_to_when() -> None:
    head = (
        "<CreDtTm>2017-06-13T06:00:00Z</CreDtTm>"
        "<FrToDt><FrDtTm>2017-06-12T00:00:00</FrDtTm><ToDtTm>2017-06-12T23:59:59</ToDtTm></FrToDt>"
        "<Acct><Id><Othr><Id>12-34-56 12345678</Id></Othr></Id></Acct>"
    )

    (found,) = read(message(statement(head=head)))

    assert found == StatementHead(
        message_id="M1",
        statement_id="S1",
        page="",
        account=Account("12345612345678", ""),
        created_on=date(2017, 6, 13),
        from_on=DAY,
        to_on=DAY,
        opening=None,
        closing=None,
    )
    assert found.identity == "12345612345678/S1"


def test_a_prefix_before_every_name_changes_nothing() -> None:
    plain = message(statement(entry(details="<TxDtls><Refs><EndToEndId>41</EndToEndId></Refs></TxDtls>")))
    text = plain.getvalue().decode().replace("</", "</n:").replace("<", "<n:").replace("<n:/n:", "</n:")
    prefixed = io.BytesIO(text.replace("xmlns=", "xmlns:n=").encode())

    assert b"<n:Ntry>" in prefixed.getvalue()
    assert read(prefixed) == read(plain)


def test_the_second_version_writes_status_and_names_in_its_own_way() -> None:
    details = (
        '<TxDtls><AmtDtls><TxAmt><Amt Ccy="GBP">57.00</Amt></TxAmt></AmtDtls>'
        "<RltdPties><Dbtr><Nm>Owen Prosser</Nm></Dbtr></RltdPties></TxDtls>"
    )

    found = one(message(statement(entry(status="BOOK", details=details)), version="02"))

    assert (found.pence, found.debtor_name) == (5700, "Owen Prosser")


def test_entries_that_are_announced_or_for_information_are_counted_and_passed_over() -> None:
    stream = message(
        statement(
            entry(status="<Cd>PDNG</Cd>"),
            entry("1.00"),
            entry(status="<Cd>INFO</Cd>", booked="<Dt>never</Dt>"),
            entry("2.00"),
        )
    )

    check = check_statement(stream)
    stream.seek(0)

    assert (check.entries, check.not_booked) == (4, 2)
    assert dict(check.statements[0].by_status) == {"PDNG": 1, "BOOK": 2, "INFO": 1}
    assert [(found.number, found.pence) for found in entries_of(stream) if isinstance(found, Entry)] == [
        (2, 100),
        (4, 200),
    ]


def test_a_batch_that_the_bank_breaks_up_is_read_payment_by_payment() -> None:
    details = (
        "<Btch><NbOfTxs>2</NbOfTxs></Btch>"
        '<TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy="GBP">50.00</Amt></TxDtls>'
        '<TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy="GBP">7.00</Amt></TxDtls>'
    )

    found = entries_of(message(statement(entry(details=details, after="<AcctSvcrRef>X</AcctSvcrRef>"))))

    assert [
        (each.number, each.detail, each.reference, each.end_to_end_id, each.pence)
        for each in found
        if isinstance(each, Entry)
    ] == [(1, 1, "X/1", "A", 5000), (1, 2, "X/2", "B", 700)]


@pytest.mark.parametrize("between", [0, 70_000], ids=["read at once", "read in two goes"])
def test_what_the_bank_adds_to_a_whole_batch_is_said_of_no_payment_in_it(between: int) -> None:
    details = '<TxDtls><Amt Ccy="GBP">50.00</Amt></TxDtls><TxDtls><Amt Ccy="GBP">7.00</Amt></TxDtls>'
    text = entry(details=details).replace("</Ntry>", f"{' ' * between}<AddtlNtryInf>ALL</AddtlNtryInf></Ntry>")

    found = entries_of(message(statement(text, entry().replace("</Ntry>", "<AddtlNtryInf>ONE</AddtlNtryInf></Ntry>"))))

    assert [getattr(each, "words", None) for each in found] == ["", "", "ONE"]


def test_a_payment_back_inside_a_batch_goes_the_other_way() -> None:
    details = (
        '<TxDtls><Amt Ccy="GBP">60.00</Amt></TxDtls>'
        '<TxDtls><Amt Ccy="GBP">3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>'
    )

    found = entries_of(message(statement(entry(details=details))))

    assert [(each.pence, each.credit) for each in found if isinstance(each, Entry)] == [(6000, True), (300, False)]


def test_a_batch_in_several_parts_is_one_batch() -> None:
    part = '<Btch><NbOfTxs>1</NbOfTxs></Btch><TxDtls><Amt Ccy="GBP">{}</Amt></TxDtls>'
    details = "</NtryDtls><NtryDtls>".join(part.format(amount) for amount in ("50.00", "6.00", "1.00"))

    found = entries_of(message(statement(entry(details=details))))

    assert [each.pence for each in found if isinstance(each, Entry)] == [5000, 600, 100]


BROKEN_BATCHES = {
    "sum": (
        '<TxDtls><Amt Ccy="GBP">50.00</Amt></TxDtls><TxDtls><Amt Ccy="GBP">6.00</Amt></TxDtls>',
        "Entry 1, NtryDtls: found payments that come to 56.00, expected 57.00, the amount of the entry.",
    ),
    "count": (
        "<Btch><NbOfTxs>3</NbOfTxs></Btch>"
        '<TxDtls><Amt Ccy="GBP">50.00</Amt></TxDtls><TxDtls><Amt Ccy="GBP">7.00</Amt></TxDtls>',
        "Entry 1, NtryDtls: found 2 payments, expected 3, as the batch says.",
    ),
    "no amount": (
        '<TxDtls><Amt Ccy="GBP">57.00</Amt></TxDtls><TxDtls/>',
        "Entry 1, NtryDtls/TxDtls 2/Amt: found nothing, expected pounds and at most two decimals, such as 57.00.",
    ),
    "other currency": (
        '<TxDtls><Amt Ccy="GBP">57.00</Amt></TxDtls><TxDtls><Amt Ccy="EUR">7.00</Amt></TxDtls>',
        'Entry 1, NtryDtls/TxDtls 2/Amt: found the currency "EUR", expected GBP.',
    ),
    "one payment that is not the entry": (
        '<TxDtls><Amt Ccy="GBP">50.00</Amt></TxDtls>',
        "Entry 1, NtryDtls/TxDtls/Amt: found 50.00, expected 57.00, the amount of the entry.",
    ),
}


@pytest.mark.parametrize("name", BROKEN_BATCHES)
def test_payments_that_are_not_their_entry_are_refused_by_name_and_the_rest_lands(name: str) -> None:
    details, sentence = BROKEN_BATCHES[name]

    refused, landed = entries_of(message(statement(entry(details=details), entry("1.00"))))

    assert said(refused) == [sentence]
    assert isinstance(landed, Entry)
    assert (landed.number, landed.pence) == (2, 100)


def test_one_wrong_payment_of_a_batch_costs_no_other() -> None:
    details = (
        f'<TxDtls><Amt Ccy="GBP">50.00</Amt><RmtInf><Ustrd>{"x" * 141}</Ustrd></RmtInf></TxDtls>'
        '<TxDtls><Amt Ccy="GBP">7.00</Amt></TxDtls>'
    )

    refused, landed = entries_of(message(statement(entry(details=details))))

    assert said(refused) == [
        "Entry 1, NtryDtls/TxDtls 1/RmtInf/Ustrd: found a text of 141 characters, expected at most 140."
    ]
    assert isinstance(landed, Entry)


@pytest.mark.parametrize("inside", ["", "<TxDtls/>"], ids=["no payments", "one that stands for all"])
def test_a_batch_that_the_bank_does_not_break_up_is_marked(inside: str) -> None:
    found = one(message(statement(entry(details=f"<Btch><NbOfTxs>12</NbOfTxs></Btch>{inside}"))))

    assert (found.unbroken, found.batch_count, found.pence) == (True, 12, 5700)


def test_a_batch_of_which_it_is_not_told_how_many_it_is_is_marked_as_well() -> None:
    found = one(message(statement(entry(details="<Btch><PmtInfId>RUN-7</PmtInfId></Btch>"))))

    assert (found.unbroken, found.batch_count) == (True, None)


def test_one_payment_that_the_bank_calls_a_batch_is_that_payment() -> None:
    found = one(message(statement(entry(details="<Btch><NbOfTxs>1</NbOfTxs></Btch><TxDtls/>"))))

    assert not found.unbroken


def test_an_entry_without_any_reference_has_one_of_its_place_in_the_statement() -> None:
    odd = "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls>"
    first = statement(entry(), entry(after="<AcctSvcrRef>NONREF</AcctSvcrRef>", details=odd))
    second = statement(entry(), identity="S2")

    together = [found for found in entries_of(message(first, second)) if isinstance(found, Entry)]
    alone = one(message(second, identity="M2"))

    assert [found.reference for found in together] == ["S1/#1", "S1/#2", "S2/#1"]
    assert together[1].end_to_end_id == ""
    assert together[2].identity == alone.identity


def test_a_reversal_keeps_its_own_way_and_an_identity_of_its_own() -> None:
    reference = "<AcctSvcrRef>X</AcctSvcrRef>"
    back = entry(way="DBIT", more="<RvslInd>true</RvslInd>", after=reference)

    came, went = (found for found in entries_of(message(statement(entry(after=reference), back))))

    assert isinstance(came, Entry)
    assert isinstance(went, Entry)
    assert (came.reference, came.reversal, came.credit) == ("X", False, True)
    assert (went.reference, went.reversal, went.credit) == ("X", True, False)
    assert came.identity != went.identity


def test_a_return_has_its_reason() -> None:
    details = (
        "<TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>ACCOUNT</AddtlInf><AddtlInf>CLOSED</AddtlInf></RtrInf>"
        "</TxDtls>"
    )

    found = one(message(statement(entry(way="DBIT", details=details))))

    assert (found.return_reason, found.return_words) == ("AC04", "ACCOUNT CLOSED")


def test_the_value_day_stands_in_where_the_bank_gives_no_booking_day() -> None:
    text = entry().replace("<BookgDt><Dt>2017-06-12</Dt></BookgDt>", "<ValDt><Dt>2017-06-14</Dt></ValDt>")

    assert one(message(statement(text))).booked_on == date(2017, 6, 14)


def test_several_accounts_in_one_file_keep_their_entries_apart() -> None:
    other = ACCOUNT.replace("20201555555555", "20201666666667")

    records = read(message(statement(entry("1.00")), statement(entry("2.00"), head=other)))

    heads = [record for record in records if isinstance(record, StatementHead)]
    entries = [record for record in records if isinstance(record, Entry)]
    assert [head.account.number[-8:] for head in heads] == ["55555555", "66666667"]
    assert [(each.pence, each.statement) for each in entries] == [(100, heads[0]), (200, heads[1])]


def test_a_page_of_a_statement_is_another_page() -> None:
    page = "<StmtPgntn><PgNb>{}</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>" + ACCOUNT

    one, two = read(message(statement(head=page.format(1)), statement(head=page.format(2))))

    assert isinstance(one, StatementHead)
    assert isinstance(two, StatementHead)
    assert (one.identity, two.identity) == ("GB33BUKB20201555555555/S1/1", "GB33BUKB20201555555555/S1/2")


def test_comments_and_marked_text_inside_a_value_do_not_cut_it() -> None:
    text = entry(
        "5<!-- x -->7.<![CDATA[0]]>0", details="<TxDtls><RmtInf><Ustrd>A<![CDATA[&]]>B</Ustrd></RmtInf></TxDtls>"
    )

    found = one(message(statement(text)))

    assert (found.pence, found.remittance) == (5700, ("A&B",))


POUNDS = "pounds and at most two decimals, such as 57.00"
WRONG = {
    "currency": (entry(currency="EUR"), 'Amt: found the currency "EUR", expected GBP.'),
    "three decimals": (
        entry("57.005"),
        f'Amt: found "57.005", expected {POUNDS}.',
    ),
    "sign": (entry("-57.00"), f'Amt: found "-57.00", expected {POUNDS}.'),
    "nothing": (entry("0.00"), 'Amt: found "0.00", expected more than nothing.'),
    "words": (entry("NaN"), f'Amt: found "NaN", expected {POUNDS}.'),
    "an element in it": (entry("5<b/>7"), "Amt: found an element inside it, expected a text."),
    "other digits": (entry("٥٧"), f'Amt: found "٥٧", expected {POUNDS}.'),
    "no such day": (entry(booked="<Dt>2017-02-29</Dt>"), 'BookgDt: found "2017-02-29", expected a date that exists.'),
    "no such year": (
        entry(booked="<Dt>0017-02-28</Dt>"),
        'BookgDt: found "0017-02-28", expected a year from 1900 to 2100.',
    ),
    "no such time": (
        entry(booked="<DtTm>2017-06-12T25:00:00</DtTm>"),
        'BookgDt: found "2017-06-12T25:00:00", expected a date, or a date and a time, that exists.',
    ),
    "no day": (entry(booked=""), "BookgDt: found nothing, expected the day on which it was booked."),
    "two days": (
        entry(booked="<Dt>2017-06-12</Dt><DtTm>2017-06-13T00:00:00</DtTm>"),
        "BookgDt: found the element twice, expected the element once.",
    ),
    "way": (entry(way="UP"), 'CdtDbtInd: found "UP", expected CRDT or DBIT.'),
    "status": (entry(status="<Cd>DONE</Cd>"), 'Sts: found "DONE", expected BOOK, PDNG, INFO or FUTR.'),
    "reversal": (
        entry(more="<RvslInd>perhaps</RvslInd>"),
        'RvslInd: found "perhaps", expected true, 1, false or 0.',
    ),
    "count": (
        entry(details="<Btch><NbOfTxs>many</NbOfTxs></Btch>"),
        "NtryDtls/Btch/NbOfTxs: found what is no number, expected a number.",
    ),
    "length": (
        entry(after=f"<AcctSvcrRef>{'x' * 36}</AcctSvcrRef>"),
        "AcctSvcrRef: found a text of 36 characters, expected at most 35.",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_entry_is_named_by_number_and_field_and_the_rest_lands(name: str) -> None:
    wrong, sentence = WRONG[name]

    first, refused, last = entries_of(message(statement(entry("1.00"), wrong, entry("2.00"))))

    assert isinstance(first, Entry)
    assert isinstance(last, Entry)
    assert (first.pence, last.pence, last.number) == (100, 200, 3)
    assert said(refused) == [f"Entry 2, {sentence}"]


def test_everything_wrong_with_an_entry_is_named_at_once() -> None:
    (refused,) = entries_of(message(statement(entry("x", currency="GBP", way="UP", booked="<Dt>soon</Dt>"))))

    assert [fault.field for fault in refused.faults if isinstance(refused, Faults)] == ["BookgDt", "Amt", "CdtDbtInd"]


def test_a_time_where_a_day_belongs_is_the_day_as_written() -> None:
    assert one(message(statement(entry(booked="<Dt>2017-06-12T23:59:00-11:00</Dt>")))).booked_on == DAY
