"""Lays boxes out in layers, what comes first above, with arrows that pass between the boxes and cross little.

Lengths are in the units of the drawing. The same boxes and arrows always give the same drawing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

GAP, DROP, EDGE = 14.0, 34.0, 4.0
SLIM = 10.0
"""How wide an arrow is that passes a layer."""
SWEEPS = 8
Place = tuple[float, float]


@dataclass
class Laid:
    """Where each box stands (its left upper corner), the points of each arrow, and how large all of it is."""

    at: dict[str, Place] = field(default_factory=dict)
    arrows: list[list[Place]] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0


def lay_out(boxes: Mapping[str, Place], arrows: Sequence[tuple[str, str]], sides: Mapping[str, int]) -> Laid:
    """Places boxes of these sizes (width, height); they are named in an order in which arrows only lead on.

    `sides`: which boxes keep to the left (less than 0) or to the right (more) of the others in their layer.
    """
    depth: dict[str, int] = {}
    for name in boxes:
        depth[name] = 1 + max((depth[before] for before, after in arrows if after == name), default=-1)
    rows: list[list[str]] = [[] for _ in range(max(depth.values()) + 1)]
    for name in boxes:
        rows[depth[name]].append(name)
    chains = [_chain(before, after, depth, rows) for before, after in arrows]
    links = [pair for chain in chains for pair in pairwise(chain)]
    wide = {name: boxes[name][0] if name in boxes else SLIM for row in rows for name in row}
    _order(rows, links, {name: sides.get(chain[-1], 0) for chain in chains for name in chain[1:]})
    middle = _middles(rows, links, wide)
    return _laid(boxes, rows, chains, wide, middle)


def _chain(before: str, after: str, depth: Mapping[str, int], rows: list[list[str]]) -> list[str]:
    """The arrow with a place of its own in every layer that it passes."""
    between = [f"{before}>{after}@{layer}" for layer in range(depth[before] + 1, depth[after])]
    for layer, name in enumerate(between, depth[before] + 1):
        rows[layer].append(name)
    return [before, *between, after]


def _neighbours(links: Sequence[tuple[str, str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    above: dict[str, list[str]] = {}
    beneath: dict[str, list[str]] = {}
    for first, second in links:
        beneath.setdefault(first, []).append(second)
        above.setdefault(second, []).append(first)
    return above, beneath


def _order(rows: list[list[str]], links: Sequence[tuple[str, str]], sides: Mapping[str, int]) -> None:
    """Each layer by its sides, and within them in the order of what its members are joined to, down and up again."""
    above, beneath = _neighbours(links)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        joined = above if down else beneath
        for row in rows if down else reversed(rows):
            place = {name: index / max(len(other), 1) for other in rows for index, name in enumerate(other)}
            row.sort(key=lambda name: (sides.get(name, 0), _mean([place[one] for one in joined.get(name, [name])])))


def _middles(rows: list[list[str]], links: Sequence[tuple[str, str]], wide: Mapping[str, float]) -> dict[str, float]:
    """Where the middle of each lies: beneath what leads to it, above the first that it leads to, none upon another."""
    above, beneath = _neighbours(links)
    middle: dict[str, float] = {}
    for row in rows:
        _spread(row, dict.fromkeys(row, 0.0), wide, middle)
    for sweep in range(SWEEPS * 2):
        down = sweep % 2 == 0
        for row in rows if down else reversed(rows):
            joined = above if down else beneath
            near = {name: [middle[one] for one in joined.get(name, [name])] for name in row}
            _spread(row, {name: _mean(at) if down else min(at) for name, at in near.items()}, wide, middle)
    return middle


def _spread(row: list[str], wanted: Mapping[str, float], wide: Mapping[str, float], middle: dict[str, float]) -> None:
    """Each where it is wanted, or as near to it as its neighbours leave room: halfway between both directions."""
    right: dict[str, float] = {}
    left: dict[str, float] = {}
    edge = float("-inf")
    for name in row:
        right[name] = max(wanted[name], edge + wide[name] / 2)
        edge = right[name] + wide[name] / 2 + GAP
    edge = float("inf")
    for name in reversed(row):
        left[name] = min(wanted[name], edge - wide[name] / 2)
        edge = left[name] - wide[name] / 2 - GAP
    for name in row:
        middle[name] = (right[name] + left[name]) / 2


def _laid(
    boxes: Mapping[str, Place],
    rows: list[list[str]],
    chains: Sequence[Sequence[str]],
    wide: Mapping[str, float],
    middle: Mapping[str, float],
) -> Laid:
    least = min(middle[name] - wide[name] / 2 for name in middle) - EDGE
    found = Laid(width=max(middle[name] + wide[name] / 2 for name in middle) - least + EDGE)
    top = EDGE
    tops: dict[str, float] = {}
    ends: dict[str, float] = {}
    floors: dict[str, float] = {}
    for row in rows:
        high = max((boxes[name][1] for name in row if name in boxes), default=0.0)
        for name in row:
            tops[name], floors[name] = top, top + high
            ends[name] = top + (boxes[name][1] if name in boxes else high)
        top += high + DROP
    found.height = top - DROP + EDGE
    for name, (width, _) in boxes.items():
        found.at[name] = (round(middle[name] - least - width / 2, 1), tops[name])
    for chain in chains:
        places = [(round(middle[name] - least, 1), tops[name], floors[name]) for name in chain]
        points = [(x, y) for x, top, floor in places for y in (top, floor)][1:-1]
        found.arrows.append([(points[0][0], ends[chain[0]]), *points])
    return found


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
