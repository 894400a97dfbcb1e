"""The desk of a negotiation shows the plans that the API and the command give, to the penny.

The page for parents is held to the same figures in tests/web/planner/test_same_plans.py.
"""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.domain.calendar import add_days
from evenhand.domain.negotiation import Debt, Situation
from evenhand.domain.opportunity.commands.talks import QuantifyDebt, RecordNegotiationTalk
from evenhand.domain.opportunity.talks import NEGOTIATION, Entry, Willing
from evenhand.work.ending import beside
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.negotiating.asked import NegotiationAsked
from evenhand.work.plans import PlanForm, situation
from evenhand.work.reading.desk_again import held_desk
from tests.api.asking import Person
from tests.cli.saying import Terminal
from tests.desks import AMARA, MONDAY, OFFERED, Desk, days_pass, recorded
from tests.offices import colleague, key_of
from tests.situations import SITUATIONS, figures
from tests.web.desk.page import Page, words_of

SECRETARY, OTHERS = "Secretary of State", "Another receiving parent"
OFFICE = "The office: fees and charges"


@pytest.fixture
def evenhand(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(capsys, monkeypatch)


@pytest.fixture
def talking(office: Desk) -> Desk:
    """A negotiation in which plans are talked about, on the day of every one of these parents."""
    days_pass(add_days(MONDAY, 1))
    recorded(enter_negotiation(AMARA, OFFERED, NegotiationAsked(Entry.ASKED, "They called.")))
    office.do("quantify", QuantifyDebt(0))
    office.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    return office


def test_the_desk_the_api_and_the_command_agree(
    talking: Desk, amara: Client, evenhand: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = Person(key_of(colleague("priya", "caseworker")))
    for name in SITUATIONS:
        given = figures(name)
        told = caller.post("/plan", given).body
        command = json.loads(evenhand("plan", typed=json.dumps(given).encode()).out)
        owed = situation(PlanForm.model_validate(given))
        page = shown(amara, talking, owed, given, monkeypatch)

        assert page.status == 200
        assert command == told
        cards = cards_of(page)
        assert list(cards) == [plan["id"] for plan in told["plans"]]
        for plan in told["plans"]:
            assert cards[plan["id"]]["recommended"] is (plan["id"] == told["recommended"]), (name, plan["id"])
            assert cards[plan["id"]]["available"] == plan["available"], (name, plan["id"])
            if plan["available"] is True:
                assert said(cards[plan["id"]]) == figures_of(plan), (name, plan["id"])
            elif "smallest_change" in plan:
                assert plan["smallest_change"]["says"] in cards[plan["id"]]["text"]
        assert shares_of(page) == [
            [share(one) for one in row]
            for row in zip(*(plan["to"] for plan in told["plans"] if plan["available"] is True), strict=True)
        ]


def shown(window: Client, desk: Desk, owed: Situation, given: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Page:
    """What the desk draws for these figures, where the account owes them. What is disputed was left out before."""
    debts = tuple(Debt(debt.pence - debt.disputed, debt.receiving_parent, debt.old_scheme) for debt in owed.debts)
    monkeypatch.setattr(beside, "situation_on", lambda *_: replace(owed, debts=debts, ending=(), offer=None))
    held_desk.cache_clear()
    first, (ends,) = owed.first_on, owed.ending or (None,)
    sent = {
        "net": typed(given["income"]["net_weekly"]),
        "essential": typed(given["spending"]["essential_weekly"]),
        "priority": typed(given["spending"]["priority_debts_weekly"]),
        "lump_sum": given["lump_sum_available"],
        "instalment": given.get("offer", {}).get("instalment", ""),
        "every": given["frequency"],
        "first_on-day": first.day,
        "first_on-month": first.month,
        "first_on-year": first.year,
    }
    if ends is not None:
        sent |= {"ending": f"{ends.weekly / 100:.2f}"} | {
            f"ending_on-{part}": getattr(ends.until, part) for part in ("day", "month", "year")
        }
    request = desk.request(NEGOTIATION)
    return Page(window.post(reverse("plans", args=[desk.row(request.number)]), sent))


def typed(amount: str) -> str:
    return "" if amount == "unknown" else amount


def cards_of(page: Page) -> dict[str, dict[str, Any]]:
    """Each card by its plan."""
    found = {}
    for html in re.findall(r'<li class="card[ "].*?</li>', page.html, re.DOTALL):
        name = re.search(r'data-plan="([^"]+)"', html)
        assert name is not None
        rows = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", html, re.DOTALL)
        text = words_of(html)
        asks = re.search(r"<b>(.*?)</b>", html)
        assert asks is not None
        found[name[1]] = {
            "text": text,
            "asks": asks[1],
            "recommended": "recommended" in text.split("£")[0],
            "available": False if "not available" in text else "unknown" if "cannot say yet" in text else True,
            "rows": {words_of(key): words_of(value) for key, value in rows},
        }
    return found


def said(card: dict[str, Any]) -> dict[str, str]:
    rows: dict[str, str] = card["rows"]
    return {"asks": card["asks"]} | {name: rows[name] for name in rows if name != "First cleared"}


def figures_of(plan: dict[str, Any]) -> dict[str, str]:
    """What a card is to say of a plan of the API."""
    asks = plan["instalment"] if plan["instalment"] not in ("0.00", "unknown") else plan["lump_sum"]
    found = {
        "asks": money(plan["lump_sum"])
        if plan["id"] == "in-full"
        else "Nothing"
        if plan["id"] == "deferred"
        else money(asks),
        "Cleared": "Not under this plan" if "review_on" in plan else day(plan["ends_on"]),
        "Share of net pay": per_cent(plan["share_of_net_income"]),
        "Left over a week": money(plan["left_over_weekly"]),
        "Stands a fall of": stands(plan),
    }
    if plan["breaches_debt_steer"] is True:
        months = plan["months"]
        found["Breaches debt steer"] = "" if months == "unknown" else f"{months} month{'' if months == 1 else 's'}"
    return found


def stands(plan: dict[str, Any]) -> str:
    """Of a plan that asks for no instalment the card does not say that it can be kept up."""
    if plan["left_over_weekly"].startswith("-"):
        return "Nothing: more goes out than comes in"
    if plan["instalment"] == "0.00" and plan["survives_income_fall"] != "unknown":
        return "Nothing is asked for later"
    return per_cent(plan["survives_income_fall"])


def shares_of(page: Page) -> list[list[str]]:
    table = re.search(r"table--shares.*?<tbody>(.*?)</tbody>", page.html, re.DOTALL)
    rows = [row for row in re.findall(r"<tr>(.*?)</tr>", table[1], re.DOTALL) if OFFICE not in row] if table else []
    return [[words_of(cell).split(";")[0] for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)] for row in rows]


def share(one: dict[str, Any]) -> str:
    if one["arrears"] == "0.00":
        return "Nothing under this plan"
    on = one["cleared_on"]
    return f"{money(one['arrears'])} {'not cleared by this plan' if on == 'unknown' else f'cleared {day(on)}'}"


def per_cent(text: str) -> str:
    return "Not known" if text == "unknown" else f"{int(text.replace('.', ''))}%"


def day(text: str) -> str:
    return "Not known" if text == "unknown" else date.fromisoformat(text).strftime("%-d %b %Y")


def money(text: str) -> str:
    if text == "unknown":
        return "Not known"
    pence = int(text.replace(".", ""))
    return f"{'-' if pence < 0 else ''}£{abs(pence) / 100:,.2f}"
