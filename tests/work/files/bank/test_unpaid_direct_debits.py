import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.config.book import DATA, read_rules
from evenhand.demo.bank import Returned, write_unpaid
from evenhand.work.files import Faults
from evenhand.work.files.bank import FileRefused, UnpaidItem, check_unpaid, read_unpaid

RULES = read_rules((DATA / "rules",))
REPORTED, COLLECTED = date(2017, 1, 16), date(2017, 1, 12)
OURS, PAYER = ("010203", "12345678"), ("040506", "87654321")


def report(*items: Returned) -> io.BytesIO:
    stream = io.BytesIO()
    write_unpaid(stream, REPORTED, OURS, items)
    stream.seek(0)
    return stream


def changed(stream: io.BytesIO, old: str, new: str) -> io.BytesIO:
    text = stream.getvalue().decode()
    assert old in text
    return io.BytesIO(text.replace(old, new).encode())


def returned(code: str = "0", reference: str = "4100000011", pence: int = 6500) -> Returned:
    return Returned(reference, COLLECTED, pence, code, PAYER)


def read(stream: io.BytesIO) -> list[UnpaidItem | Faults]:
    return list(read_unpaid(stream, RULES))


def test_a_debit_that_came_back_is_read_with_its_reason() -> None:
    (item,) = read(report(returned()))

    assert item == UnpaidItem(
        number=1,
        account="01020312345678",
        reference="4100000011",
        pence=6500,
        returned_on=REPORTED,
        collected_on=COLLECTED,
        code="0",
        reason="Refer to payer",
        represent_until=date(2017, 2, 12),
        transaction_code="17",
        payer_sort_code="040506",
        payer_account="87654321",
    )


@pytest.mark.parametrize("code", "0123456789AB")
def test_only_what_was_referred_to_the_payer_may_be_presented_again(code: str) -> None:
    (item,) = read(report(returned(code)))

    assert isinstance(item, UnpaidItem)
    assert item.reason
    assert item.may_be_represented == (code == "0")


def test_a_code_that_is_not_known_is_kept_with_the_words_of_the_report_and_never_presented_again() -> None:
    stream = changed(report(returned("Z")), 'returnDescription=""', 'returnDescription="NEW REASON"')

    (item,) = read(stream)

    assert isinstance(item, UnpaidItem)
    assert (item.code, item.reason, item.may_be_represented) == ("Z", "NEW REASON", False)


def test_a_code_of_four_marks_is_known_where_its_words_say_the_same() -> None:
    same = changed(report(returned("1")), 'returnCode="1"', 'returnCode="1012"')
    other = changed(report(returned("1")), 'returnCode="1"', 'returnCode="0012"')

    assert [getattr(item, "code", None) for item in (*read(same), *read(other))] == ["1", "0012"]


def test_a_debit_of_which_it_is_not_known_when_it_was_collected_is_not_presented_again() -> None:
    (item,) = read(changed(report(returned()), f'originalProcessingDate="{COLLECTED}"', ""))

    assert isinstance(item, UnpaidItem)
    assert (item.collected_on, item.may_be_represented) == (None, False)


def test_the_payers_bank_details_are_in_nothing_that_is_printed() -> None:
    wrong = changed(report(returned()), 'number="87654321"', 'number="8765432X"')
    (item,) = read(report(returned()))
    (faults,) = read(changed(wrong, "04-05-06", "04-05-0X"))

    assert isinstance(faults, Faults)
    assert not any(secret in repr(item) for secret in ("040506", "87654321"))
    assert [fault.sentence for fault in faults.faults] == [
        "Item 1, PayerAccount/sortCode: found a text of 8 characters, expected a sort code of six digits.",
        "Item 1, PayerAccount/number: found a text of 8 characters, expected an account number of eight digits.",
    ]


SECOND = 'ref="4100000022" transCode="17" returnCode="0"'
WRONG = {
    "currency": (
        'valueOf="1.00" currency="GBP"',
        'valueOf="1.00" currency="EUR"',
        'valueOf: found the currency "EUR", expected GBP.',
    ),
    "code": (
        SECOND,
        SECOND.replace('"0"', '"?"'),
        'returnCode: found "?", expected the code of Bacs, such as 0 or B.',
    ),
    "reference": (
        SECOND,
        SECOND.replace("4100000022", ""),
        "ref: found nothing, expected the reference under which it was collected.",
    ),
    "day": (
        'originalProcessingDate="2017-01-12" valueOf="1.00"',
        'originalProcessingDate="2017-02-30" valueOf="1.00"',
        'originalProcessingDate: found "2017-02-30", expected a date that exists.',
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_item_is_named_by_number_and_field_and_the_rest_lands(name: str) -> None:
    old, new, sentence = WRONG[name]
    stream = changed(report(returned(), returned("0", "4100000022", 100), returned()), old, new)

    first, wrong, last = read(stream)

    assert isinstance(wrong, Faults)
    assert [fault.sentence for fault in wrong.faults] == [f"Item 2, {sentence}"]
    assert isinstance(first, UnpaidItem)
    assert isinstance(last, UnpaidItem)


REFUSED = {
    "count": ('numberOf="1"', 'numberOf="2"', 'Totals/numberOf: found 1 items, expected "2", as its totals say.'),
    "sum": (
        'valueOf="65.00" currency="GBP"/',
        'valueOf="65.01" currency="GBP"/',
        'Totals/valueOf: found items that come to 65.00, expected "65.01", as its totals say.',
    ),
    "header": ("2017-01-16", "today", 'Header/currentProcessingDate: found "today", expected a date such as'),
    "kind": ("ARUDD", "ADDACS", "ARUDD: found no report in it, expected a Bacs ARUDD report"),
    "root": ("BACSDocument", "Other", 'found "Other", expected a Bacs ARUDD report of unpaid direct debits.'),
    "account": ('sortCode="01-02-03"', 'sortCode="1"', "OriginatingAccount: found what cannot be read"),
    "no account": ("OriginatingAccount ", "Nobody ", "ReturnedDebitItem: found an item before its header and account"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_report_that_does_not_agree_with_itself_is_refused_whole(name: str) -> None:
    old, new, sentence = REFUSED[name]

    with pytest.raises(FileRefused) as refused:
        read(changed(report(returned()), old, new))

    assert sentence in refused.value.sentence


def test_every_cut_of_a_report_is_refused() -> None:
    whole = report(returned(), returned()).getvalue().rstrip()

    for end in range(len(whole)):
        with pytest.raises(FileRefused):
            read(io.BytesIO(whole[:end]))


def test_a_report_of_several_accounts_keeps_its_items_apart() -> None:
    text = report(returned()).getvalue().decode()
    record = text[text.index("<OriginatingAccountRecord>") : text.index("</OriginatingAccountRecords>")]
    second = record.replace("12345678", "22345678")

    items = read(io.BytesIO(text.replace(record, record + second).encode()))

    assert [getattr(item, "account", None) for item in items] == ["01020312345678", "01020322345678"]
    assert len({getattr(item, "identity", None) for item in items}) == 2


@given(
    st.lists(
        st.builds(
            Returned,
            reference=st.from_regex(r"[A-Z0-9&<'\"-]{1,18}", fullmatch=True),
            collected_on=st.dates(date(2016, 1, 1), date(2020, 1, 1)),
            pence=st.integers(1, 10**9),
            code=st.sampled_from("0123456789AB"),
            payer=st.just(PAYER),
        ),
        max_size=8,
    )
)
def test_what_is_written_is_read_back(items: list[Returned]) -> None:
    stream = report(*items)

    assert check_unpaid(stream).items == len(items)
    stream.seek(0)
    read_back = [item for item in read(stream) if isinstance(item, UnpaidItem)]
    assert [(each.reference, each.collected_on, each.pence, each.code) for each in read_back] == [
        (each.reference, each.collected_on, each.pence, each.code) for each in items
    ]
