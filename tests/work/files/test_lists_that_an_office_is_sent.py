import io
from datetime import date
from hashlib import sha256

from evenhand.work.files import (
    BenefitNotice,
    Faults,
    LegalExclusion,
    LegalListEntry,
    benefit_notices,
    file_digest,
    legal_exclusions,
    legal_list,
)


def said(result: object) -> list[str]:
    assert isinstance(result, Faults), result
    return [fault.sentence for fault in result.faults]


def test_the_legal_list_is_read() -> None:
    content = b"nino,action,scheme,from,to\nqq 12 34 56 c,liability-order,CS2,2015-06-01,\n"

    assert list(legal_list(io.BytesIO(content), demonstration=True)) == [
        LegalListEntry(2, "QQ123456C", "liability-order", "CS2", date(2015, 6, 1), None)
    ]


def test_a_row_of_the_legal_list_names_everything_wrong_with_it() -> None:
    content = b"nino,action,scheme,from,to\nAB123456C,Liability Order,none,2015-06-31,2015-07-01\n"

    (fault,) = legal_list(io.BytesIO(content), demonstration=True)

    assert said(fault) == [
        "Line 2, nino: found a text of 9 characters, expected a National Insurance number that begins with QQ, "
        "as a demonstration office uses no others.",
        'Line 2, action: found "Liability Order", expected an action in small letters and hyphens, '
        "such as liability-order.",
        'Line 2, scheme: found "none", expected CSCS, CS2 or CCD.',
        'Line 2, from: found "2015-06-31", expected a date that exists.',
    ]


def test_an_exclusion_is_read_with_its_end() -> None:
    content = b"to,from,action,nino\n2017-05-01,2017-01-09,sisted,QQ123456C\n"

    assert list(legal_exclusions(io.BytesIO(content), demonstration=True)) == [
        LegalExclusion(2, "QQ123456C", "sisted", date(2017, 1, 9), date(2017, 5, 1))
    ]


def test_an_action_that_does_not_exclude_is_no_exclusion() -> None:
    content = b"nino,action,from,to\nQQ123456C,liability-order,2017-01-09,\n"

    (fault,) = legal_exclusions(io.BytesIO(content), demonstration=True)

    assert said(fault) == [
        'Line 2, action: found "liability-order", expected order-for-sale, committal, sisted or disqualification.'
    ]


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    content = b"nino,action,from,to\nQQ123456C,sisted,2017-01-09,2017-01-09\n"

    (fault,) = legal_exclusions(io.BytesIO(content), demonstration=True)

    assert said(fault) == ['Line 2, to: found "2017-01-09", expected a day after its from.']


def test_a_benefit_notice_is_read_with_its_identity() -> None:
    content = b"nino,benefit,from,to,notice_id\nAB123456C,income-support,2017-05-08,,CIS-000001\n"

    assert list(benefit_notices(io.BytesIO(content), demonstration=False)) == [
        BenefitNotice(2, "AB123456C", "income-support", date(2017, 5, 8), None, "CIS-000001")
    ]


def test_a_benefit_notice_without_an_identity_is_refused_and_the_next_is_read() -> None:
    content = (
        b"nino,benefit,from,to,notice_id\n"
        b"AB123456C,income-support,2017-05-08,,\n"
        b"AB123456C,income-support,2017-05-08,,CIS-000002\n"
    )

    fault, notice = benefit_notices(io.BytesIO(content), demonstration=False)

    assert said(fault) == [
        "Line 2, notice_id: found an empty text, expected the notice's identity: letters, digits and / . _ -."
    ]
    assert isinstance(notice, BenefitNotice)


def test_a_file_without_an_identity_has_its_digest() -> None:
    content = b"nino,action,from,to\n" * 100_000

    assert file_digest(io.BytesIO(content)) == sha256(content).hexdigest()
