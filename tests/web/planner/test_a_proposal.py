"""The proposal that a parent prints: what they offer, how it was worked out, and no name of anybody."""

import pytest

from tests.letters.test_pdf import tags, text_of
from tests.web.desk.page import Page
from tests.web.planner.parent import Parent
from tests.web.planner.typed import TYPED


def test_a_proposal_holds_the_plan_with_its_working(parent: Parent) -> None:
    answer = parent.proposal("within-24-months", wrong="yes", wrong_owed_A="100")

    assert answer["Content-Disposition"] == 'attachment; filename="my-proposal.pdf"'
    said = text_of(answer.content)
    for words in (
        "My proposal",
        "Dear Sample office",
        "Paid off in 2 years",
        "Left out, as I think that it is wrong £100.00",
        "In all, for this plan £2,050.25",
        "I take home £418.00",
        "Children who live with me 1",
        "With child maintenance and the fee, it takes no more than 40% of my pay.",
        "Please think of every child in each home before you decide.",
        "worked this plan out on 14 February 2017",
    ):
        assert words in said
    assert said.count("Sample office") == 2
    assert {"/H1", "/Table", "/TH"} <= set(tags(answer.content))


def test_a_proposal_says_what_of_the_spending_ends(parent: Parent) -> None:
    ends = {"ending": "yes", "ending_weekly": "30", "ending_on-day": "4", "ending_on-month": "9"}
    said = text_of(parent.proposal("within-24-months", **ends, **{"ending_on-year": "2017"}).content)

    assert "Of my spending, this ends on 4 September 2017 £30.00" in said


def test_a_proposal_says_in_its_first_box_what_is_paid_after_spending_ends(parent: Parent) -> None:
    said = text_of(parent.proposal("sustainable", **TYPED["a loan that ends"]).content)

    assert "of it for what I owe" in said[said.index("From 6 September 2017, all in") : said.index("The payments")]


def test_a_proposal_says_what_is_not_known(parent: Parent) -> None:
    said = text_of(parent.proposal("within-24-months", pay="unknown").content)

    assert "I take home I do not know" in said


@pytest.mark.parametrize(
    ("plan", "typed"), [("in-full", {}), ("no-such-plan", {}), ("within-24-months", {"owed_A": "0"})]
)
def test_a_plan_that_does_not_work_is_not_printed(parent: Parent, plan: str, typed: dict[str, str | None]) -> None:
    assert Page(parent.proposal(plan, **typed)).heading == "Your plans"


def test_a_proposal_without_all_answers_asks_for_them(parent: Parent) -> None:
    page = Page(parent.proposal("within-24-months", here=None))

    assert (page.status, page.heading) == (422, "How many children does this affect?")


def test_an_address_without_answers_says_so(parent: Parent) -> None:
    page = Page(parent.client.get("/planner/proposal"))

    assert (page.status, page.heading) == (405, "We do not have your answers")
