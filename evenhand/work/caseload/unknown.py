"""A list that may be unknown: "unknown" in its place is another thing than an empty list."""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import Discriminator, Tag

Item = TypeVar("Item")

LIST_TAG = "=list"
UNKNOWN_TAG = "=unknown"
TAGS = frozenset({LIST_TAG, UNKNOWN_TAG})


def _which(value: Any) -> str:
    return UNKNOWN_TAG if value == "unknown" else LIST_TAG


ListOrUnknown = Annotated[
    Annotated[tuple[Item, ...], Tag(LIST_TAG)] | Annotated[Literal["unknown"], Tag(UNKNOWN_TAG)],
    Discriminator(_which),
]
