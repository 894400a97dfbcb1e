"""What the work asks of a caseworker, counted on the page and set beside the written procedure.

`python -m tests.system.effort` walks every branch and writes docs/effort.md; a test walks them too and compares.
"""

import os
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.system.branches import BRANCHES
from tests.system.endings import ENDINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"
DOCUMENT, WRITTEN = DOCS / "effort.md", DOCS / "effort.toml"
ROUTES = {"receiving": "A receiving parent's application", "paying": "A paying parent's application"}
HEAD = """# Effort: what the work asks of a caseworker

`python -m tests.system.effort` writes this page: it walks every branch in a browser as a caseworker would, and counts.
A test walks them again and fails where this page says something else.

The written procedure's figures are in [effort.toml](effort.toml), step by step. They leave saving out, and so are a
lower bound. Neither side counts speech, reasons and notes, signing in, or finding the case.

Here, each field typed or chosen is an entry, and each button or link pressed is a press. A value that the page proposes
and the caseworker leaves is not counted. Where a task asks one thing, pressing the answer records it: one press.
Where a team leader answers, what they enter and press is counted with it, here as there.

- **All** is every entry and every press, those that only save a form included: more than the written side is charged.
- **Alike** leaves those presses out, as the written figures do.

The aim is a quarter of the written procedure.
"""
FOOT = """## Where the quarter is not reached

{alike}

{every}

What is left is what only a person can know or decide: which service the paying parent prefers, what they said about the
old order, what they answered, that somebody was told, and that the payments proposed are right. Filling in the likely
answer before anybody gave it would bring the figures down further. That is not done on purpose: an answer that nobody
gave must not be recorded by pressing on.

On a paying parent's application, and where the paying parent prefers collect and pay, the written procedure asks for
little, and leaves out what is recorded here, such as the call that explains what happens instead.
"""


ENDED = """## How an opportunity ends

From what opens the request, but for a benefit that comes by a notice, to the last call: the written procedure's other
requests, and here *Perform calculation*, are counted with it.

"""


@dataclass(frozen=True)
class Counted:
    """What one branch took."""

    entries: int
    presses: int
    recordings: int

    @property
    def every(self) -> int:
        return self.entries + self.presses

    @property
    def alike(self) -> int:
        return self.every - self.recordings


def written() -> dict[str, tuple[int, int]]:
    """The entries and clicks of the written procedure, by branch."""
    rows = tomllib.loads(WRITTEN.read_text(encoding="utf-8"))
    named = [(f"{row['route']}: {row['id']}", row) for row in rows["branch"]]
    named += [(row["id"], row) for row in rows["ending"]]
    return {
        name: (
            sum(action["entries"] for action in row["actions"]),
            sum(action["clicks"] for action in row["actions"]),
        )
        for name, row in named
    }


def document(counted: Mapping[str, Counted]) -> str:
    """The page, from what was counted by branch and by end."""
    theirs = written()
    parts = [HEAD]
    for route, title in ROUTES.items():
        names = [branch for branch in BRANCHES if branch.route == route]
        rows = [(branch.id, branch.name) for branch in names]
        parts.append(f"## {title}\n\n" + "\n".join(_table(rows, theirs, counted)) + "\n")
    parts.append(ENDED + "\n".join(_table([(way.id, way.id) for way in ENDINGS], theirs, counted)) + "\n")
    alike = _reached("alike", {name: took.alike for name, took in counted.items()}, theirs)
    every = _reached("with every press", {name: took.every for name, took in counted.items()}, theirs)
    parts.append(FOOT.format(alike=alike, every=every))
    return "\n".join(parts)


def _table(
    rows: Iterable[tuple[str, str]], theirs: Mapping[str, tuple[int, int]], counted: Mapping[str, Counted]
) -> list[str]:
    lines = [
        "| Branch | Written: entries | clicks | together | Here: entries | presses | all | share | alike | share |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for title, key in rows:
        entries, clicks = theirs[key]
        whole, ours = entries + clicks, counted[key]
        shares = [f"{took / whole:.0%}" for took in (ours.every, ours.alike)]
        name = title.replace("-", " ").capitalize()
        cells = (name, entries, clicks, whole, ours.entries, ours.presses, ours.every, shares[0], ours.alike, shares[1])
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def _reached(how: str, took: Mapping[str, int], theirs: Mapping[str, tuple[int, int]]) -> str:
    """One sentence: on how many branches, and all together."""
    number = sum(4 * ours <= sum(theirs[name]) for name, ours in took.items())
    ours, whole = sum(took.values()), sum(sum(theirs[name]) for name in took)
    return (
        f"Counted {how}, all branches together take {ours} where the written procedure takes {whole}, which is "
        f"{ours / whole:.0%}; the quarter is reached on {number} of {len(took)}."
    )


def main() -> int:
    """Walks every branch in a browser and writes the page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from playwright.sync_api import sync_playwright

    from tests.browser import chromium, opened
    from tests.system.half_a_year import half_a_year_on
    from tests.system.office import fill
    from tests.system.server import made
    from tests.system.walking import Endings, Walks

    program = chromium()
    if program is None:
        print("No Chromium was found.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, ExitStack() as left:
        browser = opened(left.enter_context(sync_playwright()), program)
        walks = Walks(browser, made(Path(folder) / "office.sqlite3", fill), Path(folder), left)
        counted = {branch.name: walks.of(branch).counted for branch in BRANCHES}
        ends = Endings(browser, half_a_year_on(Path(folder) / "half-a-year.sqlite3"), Path(folder), left)
        counted |= {way.id: ends.of(way) for way in ENDINGS}
        DOCUMENT.write_text(document(counted), encoding="utf-8")
    print(f"{DOCUMENT.relative_to(DOCS.parent)} is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
