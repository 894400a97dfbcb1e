"""A parent who reads Welsh plans in Welsh, and nothing of it slips into English."""

import re

from tests.letters.test_pdf import opened, text_of
from tests.web.desk.page import Page
from tests.web.planner.parent import Parent, answers

ENGLISH = re.compile(
    r"\b(the|your|you|and|payments?|instalments?|months|each|week|January|February|March|June|November|Wednesday|Day)\b"
)
RIGHT_MARGIN = 533
"""Of a page of A4, in points."""
NAMES = re.compile(r"National Debtline|Emergency services|Live Fear Free|Scotland's.*?Helpline|Sample office")


def english_in(text: str) -> list[str]:
    return ENGLISH.findall(NAMES.sub("", text))


def test_every_page_stays_in_the_language_that_was_chosen(parent: Parent) -> None:
    first = Page(parent.client.get("/planner?language=cy"))
    assert 'lang="cy"' in first.html
    assert first.heading == "Cynllunio i dalu’r gynhaliaeth plant sy’n ddyledus gennych"
    page = parent.fills(first.forms[0])
    assert page.heading.startswith("Faint o rieni eraill")

    wrong = parent.sends("first", language="cy", **{"first-day": "40"})
    assert wrong.errors == ["Diwrnod y taliad cyntaf: rhowch ddiwrnod go iawn, megis 3 Ebrill 2017"]
    plans = parent.plans(language="cy", spending="unknown")
    assert plans.heading == "Eich cynlluniau"
    for each in (page, wrong, plans, parent.plans(language="cy", offer="yes", offer_amount="3")):
        assert english_in(each.text) == []


def test_a_proposal_in_welsh(parent: Parent) -> None:
    printed = parent.client.post("/planner/proposal", answers(language="cy") | {"plan": "within-24-months"}).content

    assert opened(printed).trailer["/Root"]["/Lang"].startswith("cy")
    assert "Fy nghynnig" in text_of(printed)
    assert english_in(text_of(printed)) == []


def test_the_payments_of_a_proposal_in_welsh_fit_between_the_margins(parent: Parent) -> None:
    printed = parent.client.post("/planner/proposal", answers(language="cy") | {"plan": "within-24-months"}).content
    starts: dict[str, float] = {}
    opened(printed).pages[0].extract_text(visitor_text=lambda text, cm, *rest: starts.update({text.strip(): cm[4]}))

    assert 0 < starts["Cyfanswm"] < RIGHT_MARGIN - len("Cyfanswm") * 6
