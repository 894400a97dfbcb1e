"""Takes the wanted values out of an element by a table of where they stand, and passes over everything else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Raw = dict[str, Any]


@dataclass(frozen=True)
class Wrong:
    """A value that cannot be used, whatever it is for."""

    found: str
    expected: str


class Text:
    """A text of at most so many characters, which stands once. An empty one is as if absent."""

    def __init__(self, name: str, longest: int) -> None:
        self.name, self.longest = name, longest

    def take(self, element: Any, into: Raw) -> None:
        value = _text(element, self.longest)
        if value:
            into[self.name] = value if self.name not in into else Wrong("the element twice", "the element once")


class Texts(Text):
    """A text that may stand several times."""

    def take(self, element: Any, into: Raw) -> None:
        value = _text(element, self.longest)
        if value:
            into.setdefault(self.name, []).append(value)


class Money(Text):
    """An amount with its currency."""

    def __init__(self, name: str) -> None:
        super().__init__(name, 30)

    def take(self, element: Any, into: Raw) -> None:
        value = _text(element, self.longest)
        if self.name in into:
            value = Wrong("the element twice", "the element once")
        into[self.name] = value if isinstance(value, Wrong) else (value, element.get("Ccy", ""))


class Each:
    """An element that may stand several times, each with values of its own."""

    def __init__(self, name: str, shape: "Shape") -> None:
        self.name, self.shape = name, shape

    def take(self, element: Any, into: Raw) -> None:
        each: Raw = {}
        gather(element, self.shape, each)
        into.setdefault(self.name, []).append(each)


class Marked(Each):
    """An element that says something by standing there, and whose values belong to what it stands in."""

    def take(self, element: Any, into: Raw) -> None:
        into[self.name] = True
        gather(element, self.shape, into)


Shape = Mapping[str, Any]


def gather(element: Any, shape: Shape, into: Raw, until: Any = None) -> None:
    """Fills `into` with what the shape asks of the element's children, or of those before one of them."""
    for child in element:
        if child is until:
            return
        wanted = shape.get(child.tag)
        # The commonest cases here rather than in a call: a statement has tens of millions of them.
        while type(wanted) is dict and len(child) == 1:
            child = child[0]
            wanted = wanted.get(child.tag)
        if wanted is None:
            continue
        if type(wanted) is dict:
            gather(child, wanted, into)
        elif type(wanted) is Text and wanted.name not in into:
            text = child.text
            if text and len(text) <= wanted.longest and text == text.strip() and not len(child):
                into[wanted.name] = text
            else:
                wanted.take(child, into)
        else:
            wanted.take(child, into)


def within(namespace: str, shape: Shape) -> Shape:
    """The same shape for the elements of one namespace."""
    found: dict[str, Any] = {}
    for name, wanted in shape.items():
        if isinstance(wanted, Each):
            wanted = type(wanted)(wanted.name, within(namespace, wanted.shape))
        elif isinstance(wanted, Mapping):
            wanted = within(namespace, wanted)
        found[f"{{{namespace}}}{name}"] = wanted
    return found


def _text(element: Any, longest: int) -> str | Wrong:
    if len(element):
        return Wrong("an element inside it", "a text")
    value = (element.text or "").strip()
    if len(value) > longest:
        return Wrong(f"a text of {len(value)} characters", f"at most {longest}")
    return value
