"""Tables of docs/performance.md."""

from collections.abc import Iterable, Sequence


def kept(yes: bool) -> str:
    """Whether a limit was kept."""
    return "yes" if yes else "**no**"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as Markdown has it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
