"""The plans of a negotiation while somebody moves a slider: the server's part, and the whole as a browser sees it."""

import os
import time
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Case, Request
from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.ledger.entries import claim
from evenhand.domain.account.posting import Fact
from evenhand.domain.opportunity.commands.talks import QuantifyDebt, RecordNegotiationTalk
from evenhand.domain.opportunity.talks import NEGOTIATION, Entry, Willing
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.negotiating.asked import NegotiationAsked
from evenhand.work.record_task import record_task
from evenhand.work.recording import Recorded
from evenhand.work.state.today import business_date
from tests.browser import chromium, opened
from tests.scale.offers import WHO
from tests.scale.pages import WARM, signed_in
from tests.system.server import served_at
from tests.work.account.a_half_year import posts
from tests.work.account.scheduled import owes

OWED, WEEKLY = 2_150_25, 57_00
BUDGET = {"net": "418.00", "essential": "235.00", "priority": "12.00", "lump_sum": "200.00", "every": "monthly"}


def measure_plans(looks: int, slides: int) -> dict[str, Any]:
    """Times in order, in seconds: of the answer, and of so many moves of a slider where there is a browser."""
    request, today = talking(), business_date()
    client = signed_in(WHO.id)
    sent = {**BUDGET, **first_payment(today)}
    address = reverse("plans", args=[request])
    answers = [answered(client, address, {**sent, "instalment": f"{20 + place}.00"}) for place in range(looks + WARM)]
    moved = slid(request, slides) if slides else []
    return {"answers": sorted(answers[WARM:]), "moves": sorted(moved)}


def talking() -> int:
    """A negotiation of a debt, at the plans."""
    case = Case.objects.filter(restricted=False, closed_on=None).select_related("account").order_by("id")[0]
    owes(WEEKLY, business_date(), case.reference, case.account.reference)
    lines = claim(case.reference, Bucket.ARREARS, OWED)
    posts(case.account.reference, Fact(Kind.OPENING, business_date(), f"bench:{case.reference}", lines))
    begun = NegotiationAsked(Entry.ASKED, "They called.")
    recorded(enter_negotiation(WHO, case.reference, begun))
    request = Request.objects.values_list("id", flat=True).get(case=case, procedure=NEGOTIATION)
    recorded(record_task(WHO, request, "quantify", QuantifyDebt(0)))
    recorded(record_task(WHO, request, "talk", RecordNegotiationTalk(Willing.NEGOTIATES)))
    return request


def first_payment(today: date) -> dict[str, int]:
    day = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return {"first_on-day": day.day, "first_on-month": day.month, "first_on-year": day.year}


def recorded(outcome: object) -> None:
    if not isinstance(outcome, Recorded):
        raise RuntimeError(str(outcome))


def answered(client: Client, address: str, sent: dict[str, Any]) -> float:
    started = time.perf_counter()
    answer = client.post(address, sent)
    if answer.status_code != 200 or b"Plans side by side" not in answer.content:
        raise RuntimeError(f"{address}: {answer.status_code} {answer.content.decode()[:2000]}")
    return time.perf_counter() - started


def slid(request: int, slides: int) -> list[float]:
    """From each move of the slider to the plans being there, as the page itself takes the time; a server beside it."""
    from playwright.sync_api import sync_playwright

    program, who = chromium(), User.objects.get(username=WHO.id).get_full_name()
    if program is None:
        return []
    with served_at(os.environ["EVENHAND_BENCH_URL"]) as address, sync_playwright() as playwright:
        browser = opened(playwright, program)
        context = browser.new_context(viewport={"width": 1366, "height": 900}, base_url=address)
        page = context.new_page()
        page.goto(reverse("sign-in"))
        page.get_by_role("button", name=who).click()
        page.goto(f"{reverse('request', args=[request])}?task=propose-plan&part=budget")
        for name in ("net", "essential", "priority"):
            page.locator(f"#{name}").fill(BUDGET[name])
        page.get_by_role("button", name="Show the plans").click()
        slider = page.locator("[data-slides=instalment]")
        slider.focus()
        times = []
        for _ in range(slides + WARM):
            page.evaluate("delete document.documentElement.dataset.redrawn")
            page.keyboard.press("ArrowRight")
            page.locator("html[data-redrawn]").wait_for(state="attached")
            times.append(int(page.evaluate("document.documentElement.dataset.redrawn")) / 1000)
        browser.close()
    return times[WARM:]
