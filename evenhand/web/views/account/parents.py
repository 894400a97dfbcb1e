"""The plain statement of one parent, as a letter on the page and as a PDF."""

from django.http import HttpResponse
from django.urls import reverse
from markupsafe import Markup

from evenhand.letters.html import to_fragment
from evenhand.letters.terms import Language
from evenhand.people.models import Person
from evenhand.web.pages.account.frame import account_or_absent, account_page
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import absent
from evenhand.web.views.account.asked import days_of
from evenhand.work.letters.hidden import without_address
from evenhand.work.letters.parent_statement import PAYING, Wish, parent_statement, print_statement
from evenhand.work.reading.account_view import AccountView
from evenhand.work.roles import READERS
from evenhand.work.show_whereabouts import MAY_SHOW

BY_HAND = "They asked for letters in braille or as a recording: a person makes the statement from this one."
NAMES = {Language.ENGLISH: "English", Language.WELSH: "Welsh"}


@may(*READERS)
def show_parent_statement(request: StaffRequest, reference: str, to: str) -> HttpResponse:
    """What this parent would read, with their own facts alone."""
    view = account_or_absent(request, reference)
    wish = _wish(request, view, to)
    letter = parent_statement(view, wish)
    if letter is None:
        raise absent("statement")
    days = f"since={wish.first}&until={wish.last}"
    pdf = f"{reverse('parent-statement-pdf', args=[reference, to])}?{days}&language={letter.language}"
    other = next(language for language in Language if language is not letter.language)
    return account_page(
        request,
        "account/parent_statement.html",
        "Statement for the paying parent" if to == PAYING else "Statement for the receiving parent",
        view,
        "statement",
        letter={"body": Markup(without_address(to_fragment(letter))), "language": letter.language,  # noqa: S704 - escaped
                "recipient": letter.recipient_name},
        pdf=pdf if request.staff.actor.roles & MAY_SHOW else None,
        by_hand=BY_HAND if _person(view, to).letter_format in ("braille", "audio") else "",
        other={"text": f"Read it in {NAMES[other]}", "href": f"{request.path}?{days}&language={other}"},
        first=wish.first,
        last=wish.last,
        language=wish.language,
    )  # fmt: skip


@may(*sorted(MAY_SHOW))
def parent_statement_pdf(request: StaffRequest, reference: str, to: str) -> HttpResponse:
    """The same as a tagged PDF. It holds the address, so the look is recorded."""
    view = account_or_absent(request, reference)
    printed = print_statement(request.staff.actor, view, _wish(request, view, to))
    if printed is None:
        raise absent("statement")
    name = f"statement-{reference if to == PAYING else to}.pdf"
    return HttpResponse(
        printed, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def _person(view: AccountView, to: str) -> Person:
    case = view.case(to)
    return case.receiving if case else view.paying


def _wish(request: StaffRequest, view: AccountView, to: str) -> Wish:
    first, last = days_of(request, view.today)
    asked = request.GET.get("language", "")
    return Wish(to, first.replace(day=1), last, asked if asked in list(Language) else "")
