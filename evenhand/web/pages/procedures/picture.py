"""The picture of a procedure: a box a task, what comes first above it. Its geometry is in units of its own drawing."""

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

from evenhand.domain.procedures.paths import path_of
from evenhand.domain.procedures.shape import Procedure
from evenhand.domain.procedures.told import CLOSES, OPENS, OPENS_WORDS, ToldTask, arrows, told, words
from evenhand.web.filters import counted
from evenhand.web.pages.procedures.layers import Laid, Place, lay_out

WIDTH, PAD = 174.0, 9.0
TITLE, SMALL = 22, 25
"""How many letters of a title, and of what is smaller, go into a line of a box."""
LEADING, TITLE_LEADING = 15.0, 17.0
START: Place = (150.0, 30.0)


def picture(procedure: Procedure, states: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The boxes and the arrows. `states`: how each task stands on a request, by task."""
    tasks = told(procedure)
    lines = {each.task.id: _lines(procedure, each) for each in tasks}
    boxes = {OPENS: START} | {name: (WIDTH, _height(said)) for name, said in lines.items()}
    laid = lay_out(boxes, [arrow for arrow in arrows(procedure) if arrow[1] != CLOSES], _sides(procedure))
    return {
        "width": round(laid.width),
        "height": round(laid.height),
        "says": f"{procedure.title}: {counted(len(tasks), 'task')}, what comes first above what comes after it.",
        "start": {"x": laid.at[OPENS][0], "y": laid.at[OPENS][1], "width": START[0], "height": START[1],
                  "text": OPENS_WORDS},
        "boxes": [_box(each, lines[each.task.id], laid, boxes, (states or {}).get(each.task.id, "")) for each in tasks],
        "arrows": [{"path": _path(points), "tip": _tip(points[-1])} for points in laid.arrows],
        "sometimes": any(each.when for each in tasks),
        "system": any(each.by_system for each in tasks),
    }  # fmt: skip


def _sides(procedure: Procedure) -> dict[str, int]:
    """The two paths of a fork lie on two sides, that of the task which comes first on the left."""
    paths = {task.id: path_of(task) for task in procedure.tasks}
    first = next((path for path in paths.values() if path), "")
    return {name: -1 if path == first else 1 for name, path in paths.items() if path}


def _lines(procedure: Procedure, each: ToldTask) -> list[tuple[str, str]]:
    """What stands in a box, line by line, with what kind of line it is."""
    number = f"{each.number}. {each.task.title}"
    when = [words(name) for name in _new_conditions(procedure, each)]
    said = [("title", line) for line in wrap(number, TITLE)]
    said += [("who", line) for line in wrap(each.who[0].upper() + each.who[1:], SMALL)]
    said += [("when", line) for line in wrap(f"If {' and '.join(when)}", SMALL)] if when else []
    return said + [("when", line) for name in each.waits_for for line in wrap(f"Not before {name}", SMALL)]


def _new_conditions(procedure: Procedure, each: ToldTask) -> list[str]:
    """The conditions that the tasks before it do not all have."""
    before = [procedure.task(name) for name in each.task.after]
    had = set.intersection(*(set(task.when) for task in before if task is not None)) if before else set()
    return [name for name in each.task.when if name not in had]


def _height(lines: list[tuple[str, str]]) -> float:
    return PAD * 2 + sum(TITLE_LEADING if kind == "title" else LEADING for kind, _ in lines) - 2


def _box(
    each: ToldTask, lines: list[tuple[str, str]], laid: Laid, boxes: Mapping[str, Place], state: str
) -> dict[str, Any]:
    x, y = laid.at[each.task.id]
    at, said = y + PAD - 4, []
    for kind, text in lines:
        at += TITLE_LEADING if kind == "title" else LEADING
        said.append({"kind": kind, "text": text, "x": x + PAD, "y": at})
    return {
        "x": x,
        "y": y,
        "width": WIDTH,
        "height": boxes[each.task.id][1],
        "lines": said,
        "state": state,
        "sometimes": bool(each.when),
        "system": each.by_system,
    }


def _path(points: list[Place]) -> str:
    """Straight through the layers, bent between them."""
    (x, y), *rest = points
    said = [f"M{x:g} {y:g}"]
    for place, (to_x, to_y) in enumerate(rest):
        if place % 2 == 1:
            half = (y + to_y) / 2
            said.append(f"C{x:g} {half:g} {to_x:g} {half:g} {to_x:g} {to_y:g}")
        else:
            said.append(f"L{to_x:g} {to_y:g}")
        x, y = to_x, to_y
    return "".join(said)


def _tip(point: Place) -> str:
    x, y = point
    return f"M{x:g} {y:g}l-4.5 -8h9z"
