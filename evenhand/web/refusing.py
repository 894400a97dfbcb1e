"""A page that cannot be shown, as a value that any view may raise; the middleware shows it in a sentence."""

from evenhand.domain.refusal import Refusal


class Refuse(Exception):
    """Carries the status, a title, and sentences that say what to do."""

    def __init__(self, status: int, title: str, *sentences: str, refusal: Refusal | None = None) -> None:
        super().__init__(title)
        self.status, self.title, self.sentences, self.refusal = status, title, sentences, refusal


def absent(what: str) -> Refuse:
    """What is not there, and what a person may not see: the two are one answer (P1)."""
    return Refuse(404, f"There is no such {what}", "It may be mistyped. Look for it by its number or by a name.")


def refused(refusal: Refusal) -> Refuse:
    """A refusal that has no form to go back to."""
    return Refuse(422, "Not possible now", refusal.sentence, refusal=refusal)
