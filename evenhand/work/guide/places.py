"""Which page of the guide helps where a person is."""

import tomllib
from functools import cache

from evenhand.work.guide.pages import GUIDE, Page, guide

Places = dict[str, dict[str, str]]


@cache
def places() -> Places:
    """By address, by procedure, and by task of a procedure."""
    return tomllib.loads((GUIDE / "places.toml").read_text(encoding="utf-8"))


def beside_page(address: str) -> Page | None:
    """The page that helps at an address of the desk, by its name."""
    return guide().get(places()["pages"].get(address, ""))


def beside_task(procedure: str, task: str) -> Page | None:
    """The page that helps with a task of a request."""
    name = places()["tasks"].get(f"{procedure}/{task}") or places()["procedures"].get(procedure, "")
    return guide().get(name)
