"""What a person may see. A restricted case does not exist for those without the grant (P1)."""

from dataclasses import dataclass

from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor


@dataclass(frozen=True)
class Absent:
    """Nothing is there, or nothing that this person may see: the two are one answer."""

    what: str

    @property
    def sentence(self) -> str:
        """For the person who asked."""
        return f"There is no such {self.what}."


def visible_case(reference: str, actor: Actor) -> int | None:
    """The primary key of a case that this person may see."""
    row = Case.objects.filter(reference=reference).values_list("id", "restricted").first()
    return None if row is None or (row[1] and not actor.restricted) else row[0]
