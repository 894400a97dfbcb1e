"""The pictures of the README and of the user guide: `python -m tests.system.screenshots` takes them anew.

They show the demonstration office as anybody makes it, at the width of an office's screen.
"""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from tests.system import doing
from tests.system.person import OFFER, Person
from tests.system.seen import state_of_task
from tests.system.server import Evenhand, chromium, made, opened, served
from tests.system.small_png import small

IMAGES = Path(__file__).resolve().parents[2] / "evenhand" / "web" / "static" / "guide"
# The desk of a wide screen, which has the words beside the form, at the size of a smaller one.
WIDTH, HEIGHT, SCALE = 1600, 1054, 1366 / 1600
LARGEST = 200_000
_RUNNING = """SELECT reference FROM "case" WHERE NOT restricted AND id IN
    (SELECT case_id FROM opportunity WHERE status = 'running') ORDER BY reference LIMIT 1"""


def demonstration(evenhand: Evenhand) -> None:
    evenhand("migrate")
    evenhand("demo", "--cases", "120", "--seed", "1")


def the_queue(person: Person, running: str) -> None:
    person.opens("/my-work")


def the_timeline(person: Person, running: str) -> None:
    person.opens(f"/cases/{running}/timeline")


def the_compliance_tab(person: Person, running: str) -> None:
    person.opens(f"/cases/{running}/compliance")


def the_desk(person: Person, running: str) -> None:
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


PICTURES: dict[str, Callable[[Person, str], None]] = {
    "queue": the_queue,
    "timeline": the_timeline,
    "compliance": the_compliance_tab,
    "desk": the_desk,
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
            running = database.execute(_RUNNING).fetchone()[0]
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
            shows(person, running)
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
