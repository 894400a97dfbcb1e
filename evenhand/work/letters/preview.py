"""A letter as it would leave today; an issued one as it left."""

from dataclasses import dataclass

from evenhand.letters.html import to_html
from evenhand.letters.models import Letter
from evenhand.people.models import Person
from evenhand.work.letters.context import Addressee
from evenhand.work.letters.render import draft_of, rendered
from evenhand.work.state.load import load_cases
from evenhand.work.state.today import office
from evenhand.work.state.where import where


@dataclass(frozen=True)
class Preview:
    """`html` and `pdf` are empty where a person must make the letter; `why` says so, and `draft` has its words."""

    state: str
    why: str
    html: str
    pdf: bytes
    draft: str = ""
    draft_language: str = ""


def preview(letter: Letter) -> Preview:
    """The letter as it left, or as it would leave today."""
    if letter.state == "issued":
        return Preview("issued", "", letter.html, bytes(letter.pdf or b""))
    loaded, here = load_cases([letter.case_id])[letter.case_id], office()
    other = loaded.ids.receiving if letter.role == "paying" else loaded.ids.paying
    lines, postcode = where(letter.person_id)
    to = Addressee(letter.person.name, (*lines, postcode), Person.objects.values_list("name", flat=True).get(id=other))
    found = rendered(letter, loaded.state, to, here, here.business_date)
    why = letter.why or found.get("why", "")
    if letter.state == "by-hand" and (draft := draft_of(letter, loaded.state, to, here, here.business_date)):
        return Preview(letter.state, why, "", b"", to_html(draft), draft.language)
    return Preview(letter.state, why, found.get("html", ""), found.get("pdf", b""))
