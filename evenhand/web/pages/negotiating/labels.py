"""Where the words of a line stand: beside it, and clear of other lines and of other words."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

Point = tuple[float, float]
Box = tuple[float, float, float, float]
PARTS = (0.55, 0.68, 0.42, 0.8, 0.3, 0.9)
WIDE, HIGH, ASIDE = 8.2, 18, 10
STEPS = 32
FURTHEST = 985


def placed(lines: Sequence[tuple[str, Sequence[Point]]]) -> list[dict[str, Any]]:
    """A place for the words of each line, the first line first."""
    samples = [_along(points, STEPS) for _, points in lines]
    taken: list[Box] = []
    found = []
    for text, points in lines:
        chosen = min(
            (_candidate(text, points, part, over) for part in PARTS for over in (True, False)),
            key=lambda made: _hits(made[1], taken, samples),
        )
        taken.append(chosen[1])
        found.append(chosen[0])
    return found


def _candidate(text: str, points: Sequence[Point], part: float, over: bool) -> tuple[dict[str, Any], Box]:
    """Right of the line and above it, or left of it and below."""
    across, down = _at(points, part)
    wide = WIDE * len(text)
    x = across + ASIDE if over else across - ASIDE - wide
    x = max(min(x, FURTHEST - wide), 78)
    y = down - ASIDE if over else down + ASIDE + HIGH / 2
    return {"x": round(x, 1), "y": round(y, 1), "text": text}, (x, y - HIGH, x + wide, y + 4)


def _hits(box: Box, taken: Sequence[Box], samples: Sequence[Sequence[Point]]) -> int:
    left, top, right, bottom = box
    over = sum(left < other[2] and right > other[0] and top < other[3] and bottom > other[1] for other in taken)
    outside = (top < 30) + (bottom > 224)
    crossed = sum(left < x < right and top < y < bottom for points in samples for x, y in points)
    return 100 * over + 40 * outside + crossed


def _along(points: Sequence[Point], count: int) -> list[Point]:
    return [_at(points, place / count) for place in range(count + 1)]


def _at(points: Sequence[Point], part: float) -> Point:
    """A point of a line by how far across it stands, from 0 to 1."""
    first, last = points[0][0], points[-1][0]
    wanted = first + (last - first) * part
    for (x0, y0), (x1, y1) in pairwise(points):
        if wanted <= x1 or (x1, y1) == points[-1]:
            share = (wanted - x0) / (x1 - x0) if x1 > x0 else 0
            return wanted, y0 + (y1 - y0) * min(max(share, 0), 1)
    return points[0]
