"""The pictures of the README and of the user guide: `python -m tests.system.screenshots` takes them anew.

They show the demonstration office as anybody makes it, at the width of an office's screen.
"""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tests.browser import chromium, opened
from tests.system import doing
from tests.system.person import OFFER, Person
from tests.system.seen import state_of_task
from tests.system.server import Evenhand, made, served
from tests.system.small_png import small

IMAGES = Path(__file__).resolve().parents[2] / "evenhand" / "web" / "static" / "guide"
# The desk of a wide screen, which has the words beside the form, at the size of a smaller one.
WIDTH, HEIGHT, SCALE = 1600, 1054, 1366 / 1600
LARGEST = 200_000
_RUNNING = """SELECT reference FROM "case" WHERE NOT restricted AND id IN
    (SELECT case_id FROM opportunity WHERE status = 'running') ORDER BY reference LIMIT 1"""


# Behind, with no opportunity and no talk about it yet.
_BEHIND = """SELECT c.reference FROM "case" c JOIN balance b ON b.case_id = c.id
    WHERE NOT c.restricted AND b.bucket = 'arrears' AND b.pence BETWEEN 30000 AND 400000
    AND c.id NOT IN (SELECT case_id FROM opportunity WHERE status = 'running')
    AND c.id NOT IN (SELECT case_id FROM request WHERE procedure = 'arrears-negotiation' AND status <> 'Closed')
    ORDER BY b.pence DESC, c.reference LIMIT 1"""


@dataclass(frozen=True)
class Cases:
    """The cases that are shown: one with a running opportunity, and one that is behind."""

    running: str
    behind: str


def demonstration(evenhand: Evenhand) -> None:
    evenhand("migrate")
    evenhand("demo", "--cases", "120", "--seed", "1")


def the_queue(person: Person, cases: Cases) -> None:
    person.opens("/my-work")


def the_timeline(person: Person, cases: Cases) -> None:
    person.opens(f"/cases/{cases.running}/timeline")


def the_compliance_tab(person: Person, cases: Cases) -> None:
    person.opens(f"/cases/{cases.running}/compliance")


def the_desk(person: Person, cases: Cases) -> None:
    """An offer being made to somebody who works for an employer, with the words to say beside the answer."""
    person.opens("/my-work?kind=offer-receiving-parent-application")
    waiting = [link.get_attribute("href") or "" for link in person.page.get_by_role("link", name=OFFER).all()]
    desk = next(address for address in waiting if _begins(person, address))
    person.presses_button("Take it")
    doing.hears_preference(person)
    doing.hears_no_claim(person)
    person.opens(f"{desk}?task=answer")
    person.chooses(doing.ANSWER, "Accepts")
    person.page.evaluate("document.activeElement.blur()")


def _begins(person: Person, address: str) -> bool:
    person.opens(address)
    employed = "Paying parent, employed" in person.page.locator(".identity").inner_text()
    answers = person.page.locator(".clocks").get_by_text("Answer by").count()
    return employed and answers > 0 and state_of_task(person.page, "Preferred service") == "now"


def what_is_owed(person: Person, cases: Cases) -> None:
    """A call about arrears begins."""
    person.opens(f"/cases/{cases.behind}/negotiation")
    person.page.get_by_label("The paying parent asks for it").check()
    person.page.get_by_label("Reason").fill("They rang: they want to clear it, a bit each month.")
    person.presses_button("Begin the negotiation")
    person.page.get_by_role("link", name="Arrears negotiation").first.click()
    expect(person.page.get_by_role("heading", level=1)).to_have_text("Set out what is owed")


def the_budget(person: Person, cases: Cases) -> None:
    """Nothing is disputed, and they ask to negotiate."""
    person.page.get_by_label("How much of the arrears is disputed?").fill("0")
    _records(person, "Talk to the paying parent about the arrears")
    person.page.get_by_role("button", name="They ask to negotiate").click()
    expect(person.page.get_by_role("heading", level=1)).to_have_text("What comes in and goes out")
    for heading, amount in {"wages": "418", "home": "120", "utilities": "25", "food": "60"}.items():
        person.page.locator(f"#budget-{heading}").fill(amount)
    person.page.evaluate("document.activeElement.blur()")


def the_plans(person: Person, cases: Cases) -> None:
    person.presses_button("Show the plans")
    expect(person.page.get_by_text("recommended", exact=True).first).to_be_visible()


def the_preview(person: Person, cases: Cases) -> None:
    person.page.locator("[data-record-button]").first.click()
    expect(person.page.get_by_role("heading", level=1)).to_contain_text("Preview")


def the_decision(person: Person, cases: Cases) -> None:
    _records(person, "Decide on the plan")
    person.page.get_by_label("Negotiated Schedule Acceptable").check()
    person.page.locator("#facts").fill("What comes in and goes out, and that every payment of last year came.")
    person.page.locator("#reason").fill("It can be kept up, and clears all of it in time.")
    for line in person.page.locator("textarea[id^=welfare]").all():
        line.fill("Gets what is owed each month; nothing is taken from the other home that it needs.")
    person.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")


def _records(person: Person, following: str) -> None:
    person.page.locator("[data-record-button]").first.click()
    expect(person.page.get_by_role("heading", level=1)).to_have_text(following)


PICTURES: dict[str, Callable[[Person, Cases], None]] = {
    "queue": the_queue,
    "timeline": the_timeline,
    "compliance": the_compliance_tab,
    "desk": the_desk,
    "negotiate-owed": what_is_owed,
    "negotiate-budget": the_budget,
    "negotiate-plans": the_plans,
    "negotiate-preview": the_preview,
    "negotiate-decision": the_decision,
}


def main() -> int:
    """Takes every picture."""
    program = chromium()
    if program is None:
        print("No Chromium was found.", file=sys.stderr)
        return 1
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as left:
        office = made(Path(folder) / "office.sqlite3", demonstration)
        with closing(sqlite3.connect(office)) as database:
            cases = Cases(*(database.execute(asks).fetchone()[0] for asks in (_RUNNING, _BEHIND)))
        address = left.enter_context(served(office))
        browser = opened(left.enter_context(sync_playwright()), program)
        context = browser.new_context(
            base_url=address,
            locale="en-GB",
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=SCALE,
        )
        person = Person(context.new_page()).signs_in("Amara Nwosu")
        for name, shows in PICTURES.items():
            shows(person, cases)
            expect(person.page.get_by_role("heading", level=1)).to_be_visible()
            picture = small(person.page.screenshot())
            assert len(picture) < LARGEST, f"{name}.png has {len(picture)} bytes"
            (IMAGES / f"{name}.png").write_bytes(picture)
            print(f"{name}.png: {len(picture) // 1000} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    sys.exit(main())
