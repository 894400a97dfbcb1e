"""The user guide, and the walks through it."""

from typing import Annotated, Any

from ninja import Router
from pydantic import Field, StringConstraints

from evenhand.api.access import Asking
from evenhand.api.bodies import Body
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.refusing import absent
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.lesson import LessonOut, head_of
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Name
from evenhand.work.complete_walk import WalkDone, complete_walk
from evenhand.work.guide.find import LONGEST, find
from evenhand.work.guide.inline import words_of
from evenhand.work.guide.pages import Page, guide, page_of
from evenhand.work.guide.walks import Walk, walks, walks_of
from evenhand.work.roles import EVERYONE

router = Router(tags=["Guide"])
Asked = Annotated[str, StringConstraints(max_length=LONGEST), Field(description="Words that a page holds.")]
Answer = Annotated[str, StringConstraints(max_length=60)]


class GuidePageOut(Shape):
    """`to`: what it is read for. `walks`: the names of those through it."""

    name: str
    title: str
    to: str
    group: str
    walks: list[str]


class GuideOut(Shape):
    """Its pages, in the order of its list; what was found, the best first."""

    pages: list[GuidePageOut]


class GuideTextOut(GuidePageOut):
    """`text` in Markdown."""

    text: str


class WalkStepOut(Shape):
    do: str
    see: str = ""


class WalkQuestionOut(Shape):
    """`answers` by their names."""

    name: str
    asks: str
    answers: dict[str, str]


class WalkOut(LessonOut):
    """A walk as it is now. `who`: the roles whose task it is."""

    start: str
    steps: list[WalkStepOut]
    questions: list[WalkQuestionOut]


class WalksOut(Shape):
    """Every walk."""

    walks: list[WalkOut]


class WalkDoneBody(Body):
    """`version` of the walk that was done; `answers` to its questions, by their names."""

    version: Annotated[str, StringConstraints(max_length=20)]
    done: Annotated[bool, Field(description="That each of its steps was done.")]
    answers: Annotated[dict[Answer, Answer], Field(max_length=40)]


@reads(router, "/guide", GuideOut, EVERYONE, "The user guide", absent=False)
def read_guide(request: Asking, q: Asked = "") -> GuideOut:
    """Every page, or with `q` those that hold all of its words."""
    found = [each.page for each in find(q)] if q.strip() else list(guide().values())
    return GuideOut(pages=[GuidePageOut(**_page(page)) for page in found])


@reads(router, "/guide/{name}", GuideTextOut, EVERYONE, "A page of the guide")
def read_guide_page(request: Asking, name: Name) -> GuideTextOut:
    """As it is written."""
    found = page_of(name)
    if found is None:
        raise absent("page of the guide")
    return GuideTextOut(**_page(found), text=found.text)


@reads(router, "/walks", WalksOut, EVERYONE, "The walks of the guide", absent=False)
def read_walks(request: Asking) -> WalksOut:
    """With their steps and questions; the right answers are not told."""
    return WalksOut(walks=[_walk(walk) for walk in walks().values()])


@writes(router, "/walks/{name}/completions", RecordedOut, EVERYONE, "Record a walk", does="complete_walk")
def complete(request: Asking, name: Name, body: WalkDoneBody, sent: Sent = HEADER) -> RecordedOut:
    """On the record of training of the key's person, once a business date."""
    said = WalkDone(body.version, body.done, body.answers)
    return answer(complete_walk(request.auth.actor, name, said, key=key(request, body, sent)), request.auth)


def _page(page: Page) -> dict[str, Any]:
    return {
        "name": page.name,
        "title": page.title,
        "to": page.to,
        "group": page.group,
        "walks": [walk.id for walk in walks_of(page.name)],
    }


def _walk(walk: Walk) -> WalkOut:
    return WalkOut(
        **head_of(walk),
        start=words_of(walk.start),
        steps=[WalkStepOut(do=words_of(step.do), see=words_of(step.see)) for step in walk.steps],
        questions=[
            WalkQuestionOut(name=each.name, asks=each.asks, answers=dict(each.answers)) for each in walk.questions
        ],
    )
