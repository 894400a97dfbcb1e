"""The pages of docs/procedures, drawn from `data/`. `script/draw` writes them, and a test says when they are old."""

import sys
import tomllib
from pathlib import Path
from typing import Any

from evenhand.config.book import DATA, the_book
from evenhand.domain.procedures.drawing import page
from evenhand.domain.procedures.shape import Procedure

FROM = "<!-- script/draw writes this page from evenhand/data: change that, and draw again. -->\n\n"


def pages() -> dict[str, str]:
    """The text of each page, by file name."""
    book = the_book()
    procedures = list(book.procedures.values())
    texts = {"README.md": overview(procedures), "steps.md": steps()}
    titles = {procedure.id: procedure.title for procedure in procedures}
    texts |= {f"{procedure.id}.md": page(procedure, titles, book.scenarios) for procedure in procedures}
    return {name: FROM + text for name, text in texts.items()}


def overview(procedures: list[Procedure]) -> str:
    """The list of procedures."""
    lines = [
        "# Procedures", "", "Each is data in `evenhand/data/procedures`, and drawn from it. Every written step",
        "with its id is in [steps](steps.md).", "",
        "| procedure | title | opens because | tasks |", "|---|---|---|---|",
        *(f"| [{p.id}]({p.id}.md) | {p.title} | {p.opened_because} | {len(p.tasks)} |" for p in procedures),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def steps() -> str:
    """The step catalogue."""
    catalogue: dict[str, Any] = tomllib.loads((DATA / "steps.toml").read_text(encoding="utf-8"))["step"]
    lines = [
        "# Steps", "", "Every step of the written procedures in our own words, and what answers for it. CW is a",
        "caseworker, SYS the system, TL a team leader, ECM an enforcement case manager, AAC the allocation team, EST",
        "the Employer Support Team.", "",
        "| step | who | title | what happens | answered by |", "|---|---|---|---|---|",
        *(
            f"| {step} | {entry['actor']} | {entry['title']} | {entry['says']} | {entry['claim']}: {entry['by']} |"
            for step, entry in catalogue.items()
        ),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def draw(folder: Path) -> None:
    """Writes every page, and removes those of procedures that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
