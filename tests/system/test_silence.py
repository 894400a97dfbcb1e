"""Nobody answers: an offer is withdrawn by itself, a late one goes to the team leader, a letter comes back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.branches.table import FURTHER
from tests.system import doing
from tests.system.branches import FOLLOW_UP, ORDER
from tests.system.cases import reference
from tests.system.person import OFFER, Person
from tests.system.seen import fact, letters, not_recorded, says, state_of_task, timeline

Someone = Callable[..., Person]
ADDRESS = "Has the paying parent given a new address?"


@pytest.mark.usefixtures("own_office")
def test_an_offer_that_nobody_answers_is_withdrawn_by_itself_and_leaves_a_follow_up(amara: Person) -> None:
    amara.opens_request("silence")

    doing.reaches_nobody(amara)

    says(amara.page, "Clock set for 27 June 2017: the offer is withdrawn.")
    assert state_of_task(amara.page, "Make the offer") == "ready"
    doing.waits_for_the_withdrawal(amara)
    amara.opens_case("silence")
    assert amara.page.get_by_role("link", name=OFFER, exact=True).count() == 0
    amara.opens_request("silence", FOLLOW_UP)
    doing.tells(amara)
    doing.sets_methods(amara)
    told = timeline(amara.page, reference("silence"))
    assert "Offer ended as No Response Received: no answer came" in told
    assert [line for line in told if line.startswith("Deduction order charge: no")] != []


@pytest.mark.usefixtures("own_office")
def test_an_offer_that_nobody_tried_to_make_goes_to_the_team_leader_who_decides(
    amara: Person, someone: Someone
) -> None:
    amara.moves_date("1 day")
    ewa = someone("Ewa Kowalczyk")
    ewa.opens("/team")
    row = ewa.page.locator("tbody tr").filter(has_text=reference("late")[-4:]).first
    expect(row).to_contain_text("Nobody tried to make the offer in time")

    ewa.opens_request("late", "Offer not made in time")
    ewa.answers("What should happen?", "Make the offer now")
    not_recorded(ewa.page, reason="Give the reason for your decision.")
    ewa.types("Reason", "Nobody had the time. They are called today.")
    ewa.answers("What should happen?", "Make the offer now")

    assert fact(ewa.page, "Status") == "Closed"
    amara.opens_request("late")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)
    amara.chooses(doing.ANSWER, "Declines")
    amara.presses_button("Record the answer")
    ran_to = "The time to answer ran to Saturday 10 June 2017. The answer can still be taken: give the reason."
    not_recorded(amara.page, reason=ran_to)
    amara.types("Reason", "The offer reached them late.")
    amara.presses_button("Record the answer")
    says(amara.page, "Offer ended as Compliance Rejected")
    doing.tells(amara)
    doing.sets_methods(amara)
    told = timeline(amara.page, reference("late"))
    assert [sentence for sentence in FURTHER["receiving: late-and-made"].end.tells if sentence not in told] == []


def test_a_caseworker_cannot_decide_what_is_for_a_team_leader(amara: Person) -> None:
    amara.opens("/my-work?kind=late-offer&whose=anyone")

    expect(amara.page.locator("#results")).to_contain_text("Nothing is waiting here.")
    assert amara.opens("/team").status == 403


def test_a_returned_letter_goes_out_again_to_a_new_address_and_the_time_starts_again(
    amara: Person, someone: Someone
) -> None:
    doing.takes_a_letter_back(someone("Grace Okafor"), "new-address")
    amara.opens_request("new-address")
    amara.opens_task("Letter came back")
    expect(amara.group(ADDRESS)).to_contain_text("Not possible: Record the new address under Something became known.")

    amara.follows("Something became known")
    amara.follows("A parent gave a new address")
    doing.writes_a_new_address(amara)

    says(amara.page, "The time to answer runs from 12 June 2017")
    amara.opens_request("new-address")
    assert state_of_task(amara.page, "Letter came back") == "not-needed"
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)
    doing.hears_yes(amara)
    doing.tells(amara)
    doing.sets_methods(amara)
    told = timeline(amara.page, reference("new-address"))
    assert [sentence for sentence in FURTHER["receiving: new-address"].end.tells if sentence not in told] == []


def test_after_a_returned_letter_a_person_decides_on_the_charge(amara: Person) -> None:
    doing.takes_a_letter_back(amara, "no-address")
    amara.opens_request("no-address")
    doing.finds_no_address(amara)
    doing.tells(amara)

    amara.presses_button("Set up the payments")

    not_recorded(amara.page, charge="The letter came back: say whether the charge applies.")
    doing.sets_methods(amara, charge="No")
    told = timeline(amara.page, reference("no-address"))
    assert ORDER in told
    assert "Deduction order charge: no. A person decided, with a reason." in told


@pytest.mark.usefixtures("own_office")
def test_a_letter_is_held_while_no_address_is_right_and_leaves_when_a_person_lets_it_go(amara: Person) -> None:
    amara.opens_request("held-letter")
    doing.hears_preference(amara)
    doing.hears_no_claim(amara)
    doing.hears_yes(amara)
    doing.takes_a_letter_back(amara, "held-letter")
    amara.moves_date("1 day")
    assert letters(amara.page, reference("held-letter")) == [("CMSL0139", "Held"), ("CMSL0138", "Sent")]
    amara.follows("CMSL0139")
    expect(amara.page.get_by_role("main")).to_contain_text("An earlier letter came back and no new address is known.")
    expect(amara.page.get_by_role("button", name="Let it go")).to_have_count(0)

    doing.gives_a_new_address(amara, "held-letter")
    letters(amara.page, reference("held-letter"))
    amara.follows("CMSL0139")
    amara.presses_button("Let it go to the address held now")
    amara.moves_date("1 day")

    assert letters(amara.page, reference("held-letter")) == [("CMSL0139", "Sent"), ("CMSL0138", "Sent")]
