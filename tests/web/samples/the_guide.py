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
    "kind": "Confirmed", "marks": "", "on": date(2017, 2, 14),
}  # fmt: skip
MARKED = LINE | {"title": "Decide an early end", "kind": "Exercise", "marks": "7 of 8"}
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
PEOPLE = [
    {
        "name": "Amara Nwosu",
        "role": "Caseworker",
        "done": 1,
        "open": ["Approve", "Make an offer"],
        "exercises": ["Decide an early end"],
    }
]
EXERCISE = {
    "title": "Decide an early end",
    "minutes": 20,
    "guide": HELP,
    "learned": [text("Read the payments before you decide.")],
    "story": [text("A benefit has started.")],
    "said": [text("The receiving parent understands direct pay.")],
}
TRIED = [
    {
        "name": "Amara Nwosu", "title": "Decide an early end", "number": number, "started_on": date(2017, 2, 14),
        "marked_on": date(2017, 2, 14) if score else None, "score": score, "out_of": 8 if score else None,
        "complete": False,
    }
    for number, score in ((2, None), (1, 7))
]  # fmt: skip
MARKS = [
    {
        "title": "The check has its reasons", "tag": {"text": "Not right", "kind": "bad"}, "says": "No reason.",
        "hint": "Write a sentence.", "required": True, "guide": HELP,
    },
    {
        "title": "The outcome fits the payments", "tag": {"text": "Met", "kind": "ok"}, "says": "It fits.", "hint": "",
        "required": False, "guide": None,
    },
]  # fmt: skip
AT = {
    "number": 2, "case": "730000000001", "href": "/requests/1", "started_on": date(2017, 2, 14), "met": 1, "of": 2,
    "complete": False, "current": True, "marks": MARKS,
}  # fmt: skip
EXERCISES = [each | {"href": "/exercises/an-early-end", "attempts": 2} for each in WALKS]

PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "guide": ("guide/list.html", page("User guide", place="guide", asked="", found=[], groups=GROUPS, blocks=BLOCKS)),
    "guide-found": (
        "guide/list.html",
        page("User guide", place="guide", asked="braille", found=FOUND, groups=GROUPS, blocks=BLOCKS),
    ),
    "guide-page": (
        "guide/page.html",
        page(
            "Letters",
            blocks=BLOCKS,
            walks=[{"title": "Let letters go", "minutes": 5, "href": "/walk/let-letters-go"}],
            exercises=[{"title": "Decide an early end", "minutes": 20, "href": "/exercises/an-early-end"}],
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
        page(
            "Training",
            help=HELP,
            walks=WALKS,
            exercises=EXERCISES,
            own=[LINE, MARKED],
            leads=True,
            people=PEOPLE,
            others=[LINE, MARKED],
            tried=TRIED,
        ),
    ),
    "exercise": (
        "guide/exercise.html",
        page("Exercise: Decide an early end", exercise=EXERCISE, at=AT, tried=TRIED, refused="", name="x", key="k"),
    ),
    "exercise-of-a-real-office": (
        "guide/exercise.html",
        page(
            "Exercise: Decide an early end",
            exercise=EXERCISE,
            at=None,
            tried=[],
            refused="Not here.",
            name="x",
            key="k",
        ),
    ),
}
