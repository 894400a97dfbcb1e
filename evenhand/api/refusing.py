"""What is answered where something is not done: always a code, a sentence, and what it rests on."""

from collections.abc import Sequence
from typing import Any

from pydantic import Field

from evenhand.api.shapes.basics import Shape
from evenhand.domain.refusal import Refusal
from evenhand.work.asking import Wrong
from evenhand.work.visible import Absent


class FaultOut(Shape):
    field: str
    sentence: str


class RefusedOut(Shape):
    """`field` names the value at fault, and `faults` every one, where values are at fault."""

    code: str
    sentence: str
    steps: list[str] = Field(default_factory=list)
    rules: list[str] = Field(default_factory=list)
    field: str = ""
    faults: list[FaultOut] = Field(default_factory=list)


class StaleOut(RefusedOut):
    """`since` says who changed what since the version that was sent."""

    since: list[str] = Field(default_factory=list)


class Refuse(Exception):
    """Ends a request with a refusal."""

    def __init__(self, status: int, code: str, sentence: str, **more: Any) -> None:
        super().__init__(sentence)
        self.status = status
        self.body = {
            "code": code, "sentence": sentence, "steps": [], "rules": [], "field": "", "faults": [], **more,
        }  # fmt: skip


def refused(refusal: Refusal) -> Refuse:
    """A refusal of the office."""
    return Refuse(
        422,
        refusal.code,
        refusal.sentence,
        steps=list(refusal.steps),
        rules=list(refusal.rules),
        field=refusal.field,
    )


def absent(what: Absent | str) -> Refuse:
    """Nothing is there, or nothing that this person may see."""
    return Refuse(404, "absent", what.sentence if isinstance(what, Absent) else Absent(what).sentence)


def at_fault(faults: Sequence[Wrong]) -> Refuse:
    """Values that cannot be taken, each named."""
    said = [{"field": fault.field, "sentence": fault.sentence} for fault in faults]
    return Refuse(422, "bad-input", said[0]["sentence"], field=said[0]["field"], faults=said)
