"""Figures for plans as bytes to their forms, or what is wrong with them."""

from collections.abc import Iterator
from typing import BinaryIO

from evenhand.work.caseload.figures import read_figures, read_lines_of_figures
from evenhand.work.files.fault import Faults
from evenhand.work.plans.form import PlanForm

ONE = "one client as a JSON object"


def read_plan(number: int, raw: bytes) -> PlanForm | Faults:
    """The client that a line, or a file as line 1, holds."""
    return read_figures(number, raw, PlanForm, ONE)


def read_plans(stream: BinaryIO) -> Iterator[tuple[int, PlanForm] | Faults]:
    """Each line of a stream as a client, or its faults; a bad line never stops the others."""
    return read_lines_of_figures(stream, PlanForm, ONE)
