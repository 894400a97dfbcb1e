"""The pages of the guide, in the order and under the headings of its list."""

from dataclasses import dataclass
from functools import cache

from evenhand.config.book import DATA
from evenhand.work.guide.blocks import Block, blocks_of

GUIDE, LIST, ENDS = DATA / "guide", "README.md", ".md"


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        name: in addresses; the name of its file.
        to: what one reads it for: it completes "to ...".
        group: the heading of the list under which it stands.
        text: as it is written, in Markdown.
        blocks: what stands below its title.
    """

    name: str
    title: str
    to: str
    group: str
    text: str
    blocks: tuple[Block, ...]

    @property
    def words(self) -> str:
        """All that it says, in one line."""
        return " ".join([self.title, *(block.words for block in self.blocks)])


@cache
def guide() -> dict[str, Page]:
    """Every page by its name, in the order of the list."""
    found: dict[str, Page] = {}
    group = ""
    for block in front():
        if block.kind == "heading":
            group = block.words
        for to, link in (row[:2] for row in block.rows):
            (span,) = link
            name = span.to.removesuffix(ENDS)
            found[name] = _page(name, "".join(each.text for each in to), group)
    return found


@cache
def front() -> tuple[Block, ...]:
    """The list itself, with what stands around it."""
    return blocks_of((GUIDE / LIST).read_text(encoding="utf-8"))


def page_of(name: str) -> Page | None:
    """A page by its name."""
    return guide().get(name)


def _page(name: str, to: str, group: str) -> Page:
    text = (GUIDE / f"{name}{ENDS}").read_text(encoding="utf-8")
    title, *blocks = blocks_of(text)
    return Page(name, title.words, to, group, text, tuple(blocks))
