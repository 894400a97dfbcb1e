"""The freedom of information pack: whole, the same each time, about nobody, and on record once it leaves."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.refusal import Refusal
from evenhand.insight.models import Progress
from evenhand.people.models import Person, PersonFact
from evenhand.records.models import Audit
from evenhand.work.documents import Document, to_html, to_markdown
from evenhand.work.documents.document import paragraph
from evenhand.work.give_information_pack import Given, give_information_pack
from evenhand.work.information_pack import Form, Pack, compose, gather, written
from evenhand.work.information_pack.words import pack_words
from evenhand.work.reading.grounds import grounds
from evenhand.work.reporting.report import WITHHELD
from tests.desks import AMARA, EWA, open_office
from tests.work.information_pack.an_office import CLOSED, MARCUS, MONTHS, WALK, completes, told_office
from tests.work.reporting.happening import day

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> None:
    told_office()


def gathered() -> Pack:
    found = gather(**MONTHS)
    assert isinstance(found, Pack), found
    return found


def text(form: Form = Form.MARKDOWN) -> str:
    return written(gathered(), form).decode()


def given(form: Form) -> Given:
    made = give_information_pack(EWA, form, **MONTHS)
    assert isinstance(made, Given), made
    return made


def test_every_question_is_answered_with_its_method(office: None) -> None:
    said = text()

    for number, question in enumerate(pack_words().questions, 1):
        section = said.partition(f"\n## {number}. {question.title}\n")[2].partition("\n## ")[0]
        assert "**Asked:** " in section and "**Method:** " in section
    assert "January 2017 to March 2017" in said and "The end of Friday 31 March 2017" in said
    assert "evenhand information-pack --from 2017-01 --to 2017-03" in said


def test_the_tool_is_told_whole(office: None) -> None:
    said = text()
    rules = [rule for name in the_book().rules.table if name.startswith("negotiation.") for rule in (name,)]

    assert [name for name in rules if f"`{name}`" not in said] == []
    assert [title for title, _, _ in pack_words().plans.values() if f"#### {title}: " not in said] == []
    assert "`fees.paying_parent_per_cent`" in said and "none is set" in said
    assert ": recommended\n" in said and "| Receiving parent A | £" in said


def test_every_step_and_ruling_of_negotiation_is_told(office: None) -> None:
    said = text().replace("\\", "")
    wanted = [
        each for name, each in grounds().items() if name.startswith("NEG-") or (name[0] == "N" and name[1:].isdigit())
    ]

    assert len(wanted) >= 15 + 9
    assert [each.id for each in wanted if each.says not in said] == []


def test_how_many_is_told_and_few_are_withheld(office: None) -> None:
    pack = gathered()
    by_month, by_entry, by_work = pack.answers["negotiations"]
    (decided,) = pack.answers["decisions"]

    assert [each.total.cells["entered"] for each in (by_month, by_entry, by_work) if each.total] == [7, 7, 7]
    assert {row.cells["entered"] for row in by_entry.rows} == {WITHHELD}
    assert {row.key: row.cells["decided"] for row in decided.rows} == {
        "refused": WITHHELD,
        "within-24-months": WITHHELD,
    }
    assert decided.total is not None and decided.total.cells["decided"] == 5
    assert {tuple(row.cells) for row in by_entry.rows} == {("entered",)}


def test_completions_are_of_the_walks_that_teach_it_and_of_those_in_the_role(office: None) -> None:
    assert "Set a plan for arrears, 2017, Team leader | 0 | withheld |" in text()

    completes("amara", "caseworker", day(3))
    (found,) = gathered().answers["completion"]
    rows = {row.key: row for row in found.rows}

    assert {key.partition(":")[0] for key in rows} == {WALK, "missed-payment"}
    assert rows[f"{WALK}:2017:caseworker"].cells["people"] is WITHHELD
    assert rows[f"{WALK}:2017:team-leader"].cells["without"] is WITHHELD
    assert "Set a plan for arrears, 2017, Caseworker" in text() and "| Agree a plan that lasts |" in text()


def test_nothing_in_it_is_of_a_single_person(office: None) -> None:
    said = "".join(text(form) for form in (Form.MARKDOWN, Form.HTML, Form.CSV))
    facts = [words for fact in PersonFact.objects.values_list("value", flat=True) for words in strings(fact)]
    known = [
        *Person.objects.values_list("name", flat=True),
        *Person.objects.values_list("reference", flat=True),
        *Case.objects.values_list("reference", flat=True),
        *Account.objects.values_list("reference", flat=True),
        *(words for words in facts if " " in words and any(map(str.isdigit, words))),
        "Hettie", "QQ123456C", "ZZ99", "Amara", "01632",
    ]  # fmt: skip

    assert len(known) > 10
    assert [words for words in known if words and words in said] == []


def strings(value: object) -> list[str]:
    if isinstance(value, dict | list):
        return [each for item in (value.values() if isinstance(value, dict) else value) for each in strings(item)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("form", Form)
def test_the_same_office_and_months_are_the_same_bytes(office: None, form: Form) -> None:
    first, again = given(form), given(form)

    assert first == again
    assert first.digest == hashlib.sha256(first.content).hexdigest()
    assert first.name == f"information-pack-2017-01-to-2017-03.{form}"


def test_that_a_file_left_is_on_the_audit_log(office: None) -> None:
    made = given(Form.PDF)
    gathered()

    line = Audit.objects.get(did="give information pack")
    assert (line.actor, line.what) == (
        "ewa", f"2017-01 to 2017-03, as at 2017-03-31, pdf, sha256 {made.digest}",
    )  # fmt: skip
    assert made.content.startswith(b"%PDF") and b"/StructTreeRoot" in made.content


def test_another_closed_day_is_another_pack(office: None) -> None:
    before = given(Form.CSV)
    Progress.objects.update(closed_on=date(2017, 4, 3))

    assert given(Form.CSV).digest != before.digest


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda: give_information_pack(AMARA, Form.CSV), "role-missing"),
        (lambda: give_information_pack(MARCUS, Form.CSV, "soon"), "not-a-month"),
        (lambda: give_information_pack(MARCUS, Form.CSV, "2017-03", "2017-05"), "month-not-closed"),
        (lambda: give_information_pack(MARCUS, Form.CSV, "2017-03", "2017-01"), "months-reversed"),
    ],
)
def test_what_cannot_be_given_is_refused_and_leaves_nothing_on_record(
    office: None, ask: Callable[[], Given | Refusal], code: str
) -> None:
    found = ask()

    assert isinstance(found, Refusal) and found.code == code
    assert not Audit.objects.filter(did="give information pack").exists()


def test_before_a_day_is_closed_there_is_none() -> None:
    open_office()

    found = gather()
    assert isinstance(found, Refusal) and found.code == "nothing-closed"


def test_what_the_office_wrote_is_words_and_never_markup(office: None) -> None:
    pack = replace(gathered(), office="<b>Of*fice*</b> | one")
    document: Document = replace(compose(pack), blocks=(paragraph("One"),), annexes=())

    assert "&lt;b&gt;Of*fice*&lt;/b&gt; | one" in to_html(document) and "<b>" not in to_html(document)
    assert "\\<b\\>Of\\*fice\\*\\</b\\> \\| one" in to_markdown(document)


def test_the_file_is_dated_by_the_closed_day(office: None) -> None:
    assert compose(gathered()).dated == CLOSED
