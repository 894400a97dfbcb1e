"""What a parent hears is plain: no office shorthand, short sentences, and only known slots."""

from pathlib import Path
from string import Formatter

import pytest

from evenhand.letters.shorthand import shorthand_in
from tests.words.texts import SCRIPTS, grade, read, said_to_a_parent, sentences

SLOTS = {"paying_parent", "receiving_parent", "answer_by", "withdraw_on", "start_on", "fee_waiver_months"}
CALLS = {
    "answer", "explain-refusal", "explain-to-paying-parent", "explain-to-receiving-parent", "gather",
    "make-late-offer", "methods", "preference", "returned-letter", "tell-receiving-parent", "voluntary-order",
}  # fmt: skip

each_script = pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)


@pytest.mark.parametrize(
    "words",
    [
        "Segment 5", "compliance opportunity", "unlikely to pay", "NRP", "PWC", "MOPF", "MOPT", "P2P", "DEO",
        "DER", "RDO", "DSO", "SR", "UTP", "CSA",
    ],
)  # fmt: skip
def test_the_shorthand_of_the_office_is_known(words: str) -> None:
    assert shorthand_in(f"We talk about the {words} today.") != ()


def test_the_full_name_of_the_old_agency_may_be_used() -> None:
    assert shorthand_in("The Child Support Agency has it on record.") == ()


@each_script
def test_a_parent_hears_no_office_shorthand(path: Path) -> None:
    assert [line for line in said_to_a_parent(read(path)) if shorthand_in(line)] == []


@each_script
def test_a_script_asks_the_desk_for_nothing_that_it_does_not_have(path: Path) -> None:
    said = " ".join(said_to_a_parent(read(path)))

    assert {slot for _, slot, _, _ in Formatter().parse(said) if slot is not None} <= SLOTS


@each_script
def test_a_parent_can_follow_at_the_first_hearing(path: Path) -> None:
    script = read(path)
    said = [*script["say"], *(line["answer"] for line in script.get("lines_to_take", []))]
    text = " ".join(line.format_map(dict.fromkeys(SLOTS, "Sam")) for line in said)

    assert [sentence for sentence in sentences(text) if len(sentence.split()) > 25] == []
    assert not said or grade(text) <= 6


@each_script
def test_a_script_holds_what_the_desk_shows_and_nothing_else(path: Path) -> None:
    script = read(path)

    assert set(script) <= {"id", "guidance", "say", "ask", "safeguarding", "lines_to_take"}
    assert script["guidance"].strip()
    assert script["ask"]


def test_whoever_calls_a_parent_is_told_what_to_listen_for() -> None:
    calls = {path.stem: read(path) for path in SCRIPTS if read(path)["say"]}

    assert set(calls) >= CALLS
    assert [stem for stem, script in calls.items() if not script.get("safeguarding")] == []


def test_the_offer_call_says_what_it_takes_and_how_to_stop_it() -> None:
    said = " ".join(next(read(path) for path in SCRIPTS if path.stem == "answer")["say"])

    told = {slot for _, slot, _, _ in Formatter().parse(said)}
    assert {"fee_waiver_months", "start_on", "answer_by", "withdraw_on"} <= told
    assert "before it is due" in said
