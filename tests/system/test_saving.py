"""Saving where something got in between: a colleague, a second press, a lost session. Nothing typed is lost."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.system import doing
from tests.system.cases import reference
from tests.system.person import Person
from tests.system.seen import heading, not_recorded, says, state_of_task, timeline

Someone = Callable[..., Person]
TYPED = "They asked for time to think.\n\nCall after six."


def test_a_page_that_a_colleague_overtook_is_refused_with_what_changed_and_keeps_what_was_typed(
    amara: Person, someone: Someone
) -> None:
    bryn = someone("Bryn Howells")
    amara.opens_request("two-tabs")
    amara.opens_task("Make the offer")
    bryn.opens_request("two-tabs")
    doing.hears_preference(bryn)

    amara.chooses(doing.ANSWER, "Could not reach them")
    amara.types("Reason", TYPED)
    amara.presses_button("Record the answer")

    heading(amara.page, "Not recorded: the case changed while you were typing")
    main = amara.page.get_by_role("main")
    expect(main).to_contain_text("Bryn Howells")
    expect(main).to_contain_text("The paying parent wants direct pay.")
    expect(amara.page.get_by_label("Reason (optional)")).to_have_value(TYPED)
    expect(amara.group(doing.ANSWER).get_by_label("Could not reach them", exact=True)).to_be_checked()
    amara.presses_button("Record the answer")
    says(amara.page, "The attempt is recorded.")


def test_pressing_twice_records_once(amara: Person) -> None:
    amara.opens_request("pressed-twice")

    amara.page.get_by_role("button", name="Direct pay", exact=True).dblclick()

    says(amara.page, "Recorded: Preferred service.")
    assert timeline(amara.page, reference("pressed-twice")).count("Recorded: Preferred service") == 1


def test_the_second_click_of_a_double_click_does_not_answer_what_comes_next(amara: Person) -> None:
    amara.opens_request("clicked-on")
    doing.hears_preference(amara)
    answer = amara.page.get_by_role("button", name="That it was voluntary", exact=True)
    answer.hover()

    for press in (amara.page.mouse.down, amara.page.mouse.up):
        press(click_count=2)
    amara.opens_request("clicked-on")

    assert state_of_task(amara.page, "Was the order voluntary?") == "now"


def test_pressing_twice_records_once_without_script_too(someone: Someone) -> None:
    amara = someone("Amara Nwosu", scripts=False)
    amara.opens_request("sent-twice")

    amara.page.get_by_role("button", name="Direct pay", exact=True).dblclick()

    expect(amara.page.locator(".notices")).to_contain_text("ecorded")
    assert timeline(amara.page, reference("sent-twice")).count("Recorded: Preferred service") == 1


def test_whoever_was_signed_out_meanwhile_gets_their_words_back(amara: Person) -> None:
    amara.opens_request("signed-out")
    amara.page.get_by_text("Add a note").click()
    amara.types("Note", TYPED)
    amara.page.context.clear_cookies(name="sessionid")

    amara.page.get_by_role("button", name="Direct pay", exact=True).click()

    heading(amara.page, "You are signed out")
    expect(amara.page.get_by_role("main")).to_contain_text("They asked for time to think.")


def test_a_caseworker_takes_back_their_own_last_entry(amara: Person) -> None:
    amara.opens_request("taken-back")
    doing.hears_preference(amara, "Collect and pay")
    assert state_of_task(amara.page, "Method of payment") == "ready"

    amara.presses_button("Undo it")

    says(amara.page, "Taken back. The case stands as it did before.")
    assert state_of_task(amara.page, "Preferred service") == "now"
    amara.opens_case("taken-back", "timeline")
    undone = amara.page.locator(".timeline__entry--undone")
    expect(undone.filter(has_text="Offer ended as Compliance Rejected")).to_have_count(1)


def test_nobody_takes_back_what_a_colleague_entered(amara: Person, someone: Someone) -> None:
    amara.opens_request("entered-by-amara")
    doing.hears_preference(amara)

    bryn = someone("Bryn Howells")
    bryn.opens_request("entered-by-amara")

    expect(bryn.page.get_by_role("button", name="Undo it")).to_have_count(0)


def test_a_caseworker_keeps_a_note_with_its_lines(amara: Person) -> None:
    amara.opens_case("noted", "notes")

    amara.presses_button("Add the note")
    not_recorded(amara.page, text="Note: fill this in")
    amara.types("Note", TYPED)
    amara.presses_button("Add the note")

    says(amara.page, "Note added.")
    expect(amara.page.locator(".note .kept")).to_have_text(TYPED)


def test_a_decision_on_the_welfare_of_the_child_keeps_its_parts_apart(amara: Person) -> None:
    amara.opens_case("weighed", "notes")

    amara.chooses("What is it about?", "Welfare of the child")
    amara.types("Decision", "Call before writing")
    amara.types("What was considered", "The child lives between two homes.")
    amara.types("Conclusion", "A call does them no harm.")
    amara.presses_button("Add the note")

    welfare = amara.page.locator(".note--welfare")
    expect(welfare).to_contain_text("Call before writing")
    expect(welfare).to_contain_text("A call does them no harm.")


def test_a_finding_set_by_hand_stands_beside_the_systems_own(amara: Person) -> None:
    amara.opens_case("set-by-hand", "compliance")
    amara.follows("Record another finding, with a reason")

    amara.chooses("PP Eligibility", "No")
    amara.presses_button("Set it by hand")
    not_recorded(amara.page, reason="Reason: fill this in. It stands beside the value")
    amara.types("Reason", "The order was lifted by the court.")
    amara.presses_button("Set it by hand")

    finding = amara.page.locator(".proposal")
    expect(finding).to_contain_text("Amara Nwosu found No")
    expect(finding).to_contain_text("The order was lifted by the court.")
