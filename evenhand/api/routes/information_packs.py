"""The freedom of information pack: it leaves the office, so whoever asks for it is on the audit log."""

from base64 import b64encode
from datetime import date
from typing import Annotated, Literal

from ninja import Router
from pydantic import Field, StringConstraints

from evenhand.api.access import Asking
from evenhand.api.bodies import Body
from evenhand.api.declare import writes
from evenhand.api.refusing import refused
from evenhand.api.shapes.basics import Shape
from evenhand.domain.refusal import Refusal
from evenhand.work.give_information_pack import give_information_pack
from evenhand.work.information_pack import Form
from evenhand.work.reporting.roles import SEE_REPORTS

router = Router(tags=["Reports"])
Month = Annotated[str, StringConstraints(max_length=10), Field(description="Such as 2017-06; any day of it will do.")]


class PackBody(Body):
    """Without months: the last twelve."""

    since: Month = ""
    until: Month = ""
    form: Form = Form.PDF


class PackOut(Shape):
    """A file. The same office, months and closed date make the same bytes, and so the same digest."""

    name: str
    form: Form
    as_at: date
    sha256: str
    encoding: Literal["text", "base64"] = Field(description="How `content` is to be read: PDF is in base64.")
    content: str


@writes(
    router, "", PackOut, sorted(SEE_REPORTS), "Make the freedom of information pack", does="give_information_pack"
)  # fmt: skip
def give(request: Asking, body: PackBody) -> PackOut:
    """Who asked, when, for which months and with which digest goes on the audit log."""
    made = give_information_pack(request.auth.actor, body.form, body.since, body.until)
    if isinstance(made, Refusal):
        raise refused(made)
    binary = made.form is Form.PDF
    return PackOut(
        name=made.name,
        form=made.form,
        as_at=made.as_at,
        sha256=made.digest,
        encoding="base64" if binary else "text",
        content=b64encode(made.content).decode() if binary else made.content.decode(),
    )
