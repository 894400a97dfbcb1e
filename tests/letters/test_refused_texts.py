"""A text that is wrong is refused at start, in a sentence that says where."""

import shutil
from pathlib import Path

import pytest

from evenhand.letters.texts import STANDARD_TEXTS, TextsRefused, load_texts

FILE = "CMSL0139.en.toml"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STANDARD_TEXTS, tmp_path / "letters"))


def spoil(texts: Path, old: str, new: str, name: str = FILE) -> tuple[str, ...]:
    path = texts / name
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TextsRefused) as refused:
        load_texts(texts)
    return refused.value.faults


def test_the_texts_that_ship_are_taken(texts: Path) -> None:
    assert len(list(load_texts(texts))) == 20


def test_an_unknown_slot_is_named_with_its_file_and_block(texts: Path) -> None:
    (fault,) = spoil(texts, "due from {start_on}", "due from {starts_on}")

    assert fault.startswith(
        "CMSL0139.en.toml, block 5 (paragraph): there is no slot {starts_on} in this letter; it has "
    )
    assert "start_on" in fault


def test_a_letter_cannot_ask_for_what_only_the_other_parent_may_know(texts: Path) -> None:
    (fault,) = spoil(texts, "{receiving_fee}", "{collection_fee}", "CMSL0138.en.toml")

    assert fault.startswith("CMSL0138.en.toml, block 7 (bullets): there is no slot {collection_fee}")


def test_an_unknown_condition_is_named(texts: Path) -> None:
    (fault,) = spoil(texts, '"half_from_earnings"', '"half_from_wages"')

    assert fault.startswith("CMSL0139.en.toml, block 8 (paragraph): “half_from_wages” is not a condition")


def test_a_condition_of_another_letter_is_refused(texts: Path) -> None:
    (fault,) = spoil(texts, '"other_parent_named"', '"all_direct_debit"', "CMSL0138.cy.toml")

    assert fault.startswith("CMSL0138.cy.toml, block 2 (key_values): “all_direct_debit” is not a condition")


def test_an_unknown_list_is_named(texts: Path) -> None:
    (fault,) = spoil(texts, 'each = "missed_payment"', 'each = "payment"', "CMSL0136.en.toml")

    assert fault == (
        "CMSL0136.en.toml, block 13 (table): “payment” is not a list of this letter; it has missed_payment"
    )


def test_what_is_known_of_an_item_of_a_list_stands_nowhere_but_in_its_rows(texts: Path) -> None:
    (fault,) = spoil(texts, "Payments that were not made", "Payments due on {due_on}", "CMSL0136.en.toml")

    assert fault.startswith("CMSL0136.en.toml, block 13 (table): there is no slot {due_on} in this letter")


def test_office_shorthand_in_a_text_is_refused(texts: Path) -> None:
    (fault,) = spoil(texts, "come out of your wages", "come by DEO")

    assert fault == "CMSL0139.en.toml, block 8 (paragraph): “DEO” is office shorthand, which no parent is to read"


def test_office_shorthand_in_a_title_is_refused(texts: Path) -> None:
    (fault,) = spoil(texts, 'title = "A chance', 'title = "A Compliance Opportunity')

    assert fault == "CMSL0139.en.toml, title: “Compliance Opportunity” is office shorthand"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("{start_on} to", "{start on} to", "block 5: a brace that is not part of a slot"),
        ("due.** Call", "due. Call", "block 16: the bold words that begin with ** do not end"),
        ('paragraph = "If we', 'paragraf = "If we', "block 22: a block has exactly one of heading, paragraph"),
        ("heading = ", 'colour = "red"\nheading = ', "block 3 (heading): “colour” is not part of a block"),
        ('paragraph = "If we', 'bullets = 3 # "', "block 22 (bullets): it does not have the shape"),
        ('version = "1"', "version = 1", "version: it must be str"),
        ("checked_by_a_person = false", 'checked_by_a_person = "no"', "checked_by_a_person: it must be bool"),
    ],
)  # fmt: skip
def test_a_broken_block_is_named(texts: Path, old: str, new: str, says: str) -> None:
    (fault,) = spoil(texts, old, new)

    assert fault.startswith(f"CMSL0139.en.toml, {says}")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('version = "1"\n', "", "CMSL0139.en.toml: “version” is missing"),
        ('version = "1"', 'version = "1"\nvolume = 2', "CMSL0139.en.toml: “volume” is not part of it"),
        ('"paying"', '"receiving"', "CMSL0139.en.toml: no letter has this code, audience and language"),
        ('language = "en"', 'language = "cy"', "CMSL0139.en.toml: the name of the file is not that of CMSL0139"),
        ("title =", "title", "CMSL0139.en.toml: it is not TOML in UTF-8"),
    ],
)
def test_a_broken_file_is_named(texts: Path, old: str, new: str, says: str) -> None:
    assert spoil(texts, old, new)[0].startswith(says)


def test_every_fault_is_told_at_once(texts: Path) -> None:
    (texts / "CMSL0138.en.toml").write_text("", encoding="utf-8")

    faults = spoil(texts, "{last_day}", "{lastday}")

    assert "CMSL0138.en.toml: “title” is missing" in faults
    assert any(fault.startswith("CMSL0139.en.toml, block 2 (key_values)") for fault in faults)


def test_a_letter_without_an_english_text_is_refused(texts: Path) -> None:
    (texts / FILE).unlink()

    with pytest.raises(TextsRefused, match="CMSL0139 has no English text for the paying parent"):
        load_texts(texts)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"Ionawr", ', "", "frame.cy.toml, months: there are twelve"),
        ("{recipient_name}", "{last_day}", "frame.cy.toml, salutation: there is no slot {last_day}"),
        ('closing = "Yn gywir"', 'closing = ""', "frame.cy.toml, closing: it must be words"),
    ],
)
def test_the_words_around_a_letter_are_checked_too(texts: Path, old: str, new: str, says: str) -> None:
    assert spoil(texts, old, new, "frame.cy.toml")[0].startswith(says)


def test_the_words_around_a_letter_are_needed_in_both_languages(texts: Path) -> None:
    (texts / "frame.cy.toml").unlink()

    with pytest.raises(TextsRefused, match=r"frame\.cy\.toml is missing"):
        load_texts(texts)
