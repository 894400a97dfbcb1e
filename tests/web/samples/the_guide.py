"""The guide and the record of training in the made-up office of the gallery."""

from datetime import date
from typing import Any

from tests.web.samples.office import VERSIONS, page

Spans = list[dict[str, str]]
HELP = {"title": "Letters", "href": "/guide-page/letters"}


def text(words: str) -> Spans:
    return [{"kind": "text", "text": words, "href": ""}]


def part(kind: str, **more: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {
        "level": 0,
        "id": "",
        "lines": [],
        "head": [],
        "rows": [],
        "text": "",
        "src": "",
        "label": "",
    }
    return usual | {"kind": kind} | more


BLOCKS = [
    part(
        "paragraph", lines=[[*text("Some wait for you; see "), {"kind": "link", "text": "RPO-1", "href": "/why/RPO-1"}]]
    ),
    part("heading", level=2, id="held", lines=[text("Held")]),
    part("list", lines=[text("The address changed."), [{"kind": "strong", "text": "By hand", "href": ""}]]),
    part("steps", lines=[text("Look at the address."), [{"kind": "code", "text": "evenhand day", "href": ""}]]),
    part("table", label="Table 1: Held", head=[[], text("to")], rows=[[text("CMSL0138"), text("receiving parent")]]),
    part("picture", src="/static/guide/queue.png", text="My work"),
    part("sample", text="evenhand report money --from 2017-01"),
]
GROUPS = [
    {
        "name": "Every day",
        "id": "group-0",
        "pages": [
            {"title": "Letters", "to": "Let letters go", "href": "/guide-page/letters", "walks": 1},
            {"title": "Search", "to": "Find a case or a person", "href": "/guide-page/search", "walks": 0},
        ],
    }
]
FOUND = [{"title": "Letters", "href": "/guide-page/letters", "excerpt": "… the parent needs braille or audio …"}]
QUESTIONS = [
    {
        "kind": "radios",
        "name": "braille",
        "label": "A parent needs braille. What does the system send?",
        "options": [
            {"value": "print", "label": "The printed letter"},
            {"value": "queue", "label": "Nothing: it waits"},
        ],
    },
    {
        "kind": "checkboxes",
        "name": "done",
        "label": "The steps",
        "options": [{"value": "yes", "label": "I have done each step of this walk"}],
    },
]
FORM = {"action": "/here", "button": "Record that I have done it", "hidden": VERSIONS, "fields": QUESTIONS}
WALK = {
    "title": "Let letters go",
    "minutes": 5,
    "start": text("Sign in as Amara Nwosu."),
    "steps": [
        {
            "do": text("Open Letters."),
            "see": text("It lists them."),
            "src": "/static/guide/queue.png",
            "shows": "My work",
        },
        {"do": text("Open one that left."), "see": [], "src": "", "shows": ""},
    ],
}
LINE = {
    "name": "Priya Nair", "role": "Team leader", "title": "Let letters go", "version": "1", "changed": True,
    "kind": "Confirmed", "on": date(2017, 2, 14),
}  # fmt: skip
WALKS = [
    {
        "title": "Let letters go",
        "href": "/walk/let-letters-go",
        "minutes": 5,
        "yours": True,
        "done": LINE["on"],
        "changed": True,
    },
    {"title": "Approve", "href": "/walk/approve", "minutes": 10, "yours": False, "done": None, "changed": False},
]
PEOPLE = [{"name": "Amara Nwosu", "role": "Caseworker", "done": 1, "open": ["Approve", "Make an offer"]}]

PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "guide": ("guide/list.html", page("User guide", place="guide", asked="", found=[], groups=GROUPS, blocks=BLOCKS)),
    "guide-found": (
        "guide/list.html",
        page("User guide", place="guide", asked="braille", found=FOUND, groups=GROUPS, blocks=BLOCKS),
    ),
    "guide-page": (
        "guide/page.html",
        page(
            "Letters", blocks=BLOCKS, walks=[{"title": "Let letters go", "minutes": 5, "href": "/walk/let-letters-go"}]
        ),
    ),
    "walk": (
        "guide/walk.html",
        page(
            "Walk: Let letters go",
            walk=WALK,
            guide=HELP,
            own={"on": date(2017, 2, 14), "version": "1", "current": False},
            form=FORM,
        ),
    ),
    "training": (
        "guide/training.html",
        page("Training", help=HELP, walks=WALKS, own=[LINE], leads=True, people=PEOPLE, others=[LINE]),
    ),
}
