"""A refusal is a value: what cannot be done, said to the person who asked, with what it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """A decision not to act.

    Attributes:
        code: stable name of the reason, for the API and for tests.
        sentence: for the person: what is not possible, and what to do instead.
        steps: step ids of the procedure it rests on.
        rules: ruling ids it rests on.
        field: the field of the command at fault, where there is one.
    """

    code: str
    sentence: str
    steps: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    field: str = ""


class Refused(Exception):
    """Carries a refusal out of a nested decision; `decide` turns it back into the value."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.sentence)
        self.refusal = refusal
