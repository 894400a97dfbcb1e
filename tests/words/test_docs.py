"""What the documentation names is there: pages, commands, scripts, steps, rulings."""

import re
from collections.abc import Iterator
from pathlib import Path

from evenhand.cli.commands import COMMANDS
from tests.words.texts import DATA, ROOT, read

GUIDE = DATA / "guide"
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *GUIDE.glob("*.md")]
STEPS = read(DATA / "steps.toml")["step"]


def found(pattern: str) -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for match in re.findall(pattern, page.read_text(encoding="utf-8")):
            yield page, match


def test_every_link_leads_to_a_page() -> None:
    links = [(page, link) for page, link in found(r"\]\(([^)#\s]+)\)") if not re.match(r"https?:", link)]

    assert links
    assert [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []


def test_every_command_that_is_named_exists() -> None:
    named = {name for _, name in found(r"`(?:\.venv/bin/)?evenhand ([a-z-]+)")}
    named |= {name for _, name in found(r"\.venv/bin/evenhand ([a-z-]+)")}

    assert {"day", "import", "check"} <= named
    assert named <= set(COMMANDS)


def test_every_script_that_is_named_exists() -> None:
    named = {name for _, name in found(r"`script/([a-z]+)")}

    assert [name for name in named if not (ROOT / "script" / name).exists()] == []


def test_every_step_that_is_named_is_in_the_catalogue() -> None:
    named = {step for _, step in found(r"\b((?:GEN|ELG|PPC|PPO|RPO|SCH|EAR|EXT|LKP|LTT|LET|NEG)-\d+[a-g]?)\b")}

    assert named <= set(STEPS)


def test_every_page_of_the_guide_is_in_its_list() -> None:
    for folder in (GUIDE, ROOT / "docs" / "runbooks", ROOT / "docs" / "adr"):
        listed = (folder / "README.md").read_text(encoding="utf-8")
        pages = {path.name for path in folder.glob("*.md")} - {"README.md"}

        assert [page for page in pages if f"({page})" not in listed] == []
