"""What a search found."""

from typing import Any

from evenhand.api.shapes.basics import Shape
from evenhand.work.reading.search import Found, Search


class FoundOut(Shape):
    """A case, and by what it was found."""

    reference: str
    paying_parent: str
    receiving_parent: str
    service: str
    matched: str
    restricted: bool


class SearchOut(Shape):
    """`hint` says how to ask so that something can be found; `request` is one found by its id."""

    found: list[FoundOut]
    more: bool
    hint: str
    request: int | None = None


def search_out(found: Search) -> SearchOut:
    """What a search found."""
    return SearchOut(
        found=[_found(item) for item in found.found], more=found.more, hint=found.hint, request=found.request
    )


def _found(item: Found) -> FoundOut:
    names: dict[str, Any] = {"paying_parent": item.paying, "receiving_parent": item.receiving}
    return FoundOut(**names, **{name: getattr(item, name) for name in FoundOut.model_fields if name not in names})
