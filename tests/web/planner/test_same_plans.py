"""The page for parents, the API and the command give the same plans, to the penny."""

import json
from datetime import date
from itertools import groupby
from typing import Any

import pytest

from evenhand.config.book import the_book
from evenhand.domain.negotiation import Negotiation, negotiate
from evenhand.work.plans import PlanForm, situation
from tests.api.asking import Person
from tests.cli.saying import Terminal
from tests.offices import colleague, key_of
from tests.situations import SITUATIONS, figures
from tests.web.planner.parent import Parent, plan_on
from tests.web.planner.typed import TYPED

VERDICTS = {True: "Yes", False: "Not now", "unknown": "We cannot tell"}
EACH = {
    "weekly": "each week", "fortnightly": "every 2 weeks", "four-weekly": "every 4 weeks", "monthly": "each month"
}  # fmt: skip


@pytest.fixture
def evenhand(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(capsys, monkeypatch)


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_page_the_api_and_the_command_agree(name: str, parent: Parent, evenhand: Terminal) -> None:
    given = figures(name)
    page = parent.plans(**TYPED[name])
    told = Person(key_of(colleague("priya", "caseworker"))).post("/plan", given).body
    command = json.loads(evenhand("plan", typed=json.dumps(given).encode()).out)

    assert page.status == 200
    assert command == told
    for plan in told["plans"]:
        shown = plan_on(page, plan["id"])
        assert shown["suggested"] is (plan["id"] == told["recommended"])
        assert shown["rows"] == rows(plan, given["frequency"])
        assert shown["payments"] == payments(plan)
        assert [row[1] for row in shown["to"]] == [money(one["arrears"]) for one in plan["to"]]
        assert (VERDICTS[plan["available"]] == "Not now") is ("Download" not in shown["text"])


def test_the_situations_are_not_all_alike() -> None:
    rules = the_book().rules
    found = [negotiate(situation(PlanForm.model_validate(figures(name))), rules) for name in SITUATIONS]

    suggested = {each.recommended for each in found if isinstance(each, Negotiation)}
    assert suggested >= {None, "in-full", "within-24-months", "sustainable", "deferred"}


def rows(plan: dict[str, Any], frequency: str) -> dict[str, str]:
    """What the page is to say of a plan of the API."""
    found = {"You pay at once": money(plan["lump_sum"])} if plan["lump_sum"] != "0.00" else {}
    asks = plan["instalment"] not in ("0.00", "unknown")
    if plan["instalment"] == "unknown" and plan["available"] == "unknown":
        found["Of that, for what you owe"] = "We do not know"
    elif asks:
        carrying = [one for one in plan["instalments"] if one["arrears"] != "0.00" or "charges" in one]
        found["First payment, all in"] = money(plan["instalments"][0]["total"])
        found["Of that, for what you owe"] = money(plan["instalment"])
        found |= steps(plan)
        found["Payments"] = f"{len(carrying)} payment{'' if len(carrying) == 1 else 's'}, {EACH[frequency]}"
    if "review_on" in plan:
        found["We look at it again on"] = day(plan["review_on"])
    elif plan["ends_on"] != "unknown":
        months = f"{plan['months']} month{'' if plan['months'] == 1 else 's'}"
        last = f"{months}, until {day(plan['ends_on'])}"
        found["It takes"] = last if asks else "All paid off on the first day"
    elif plan["available"] != "unknown":
        found["It takes"] = "It does not clear what you owe"
    left = plan["left_over_weekly"]
    return found | {"Left over for you each week": "We do not know" if left == "unknown" else money(left)}


def steps(plan: dict[str, Any]) -> dict[str, str]:
    """From which days it asks a pound or more above or below what it asked before; not what is left for the end."""
    found, before, last = {}, pence(plan["instalments"][0]["total"]), plan["instalments"][-1]
    for one in plan["instalments"][1:]:
        total = pence(one["total"])
        if abs(total - before) >= 100 and (one is not last or total > before):
            owed = spoken(pence(one["arrears"]) + pence(one.get("charges", "0.00")))
            found[f"From {day(one['due_on'])}, all in"] = f"{spoken(total)}, {owed} of it for what you owe"
            before = total
    return found


def payments(plan: dict[str, Any]) -> list[list[str]]:
    """Instalments of the API, those that ask the same in one line."""

    def amounts(one: dict[str, str]) -> tuple[str, str, int]:
        return one["maintenance"], one["fee"], pence(one["arrears"]) + pence(one.get("charges", "0.00"))

    found = []
    for (maintenance, fee, owed), group in groupby(plan["instalments"], amounts):
        same = list(group)
        first, last = (day(one["due_on"]) for one in (same[0], same[-1]))
        total = pence(maintenance) + pence(fee) + owed
        found.append([first, last, str(len(same)), money(maintenance), money(fee), spoken(owed), spoken(total)])
    return found


def day(text: str) -> str:
    return date.fromisoformat(text).strftime("%-d %B %Y")


def pence(text: str) -> int:
    return int(text.replace(".", ""))


def money(text: str) -> str:
    return spoken(pence(text))


def spoken(amount: int) -> str:
    return f"{'-' if amount < 0 else ''}£{abs(amount) / 100:,.2f}"
