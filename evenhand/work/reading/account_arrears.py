"""What each figure of an account is made of, as pages and the API show it."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.arrears import Figure, explained
from evenhand.domain.account.position import known_by
from evenhand.work.reading.account_view import AccountView


def arrears(view: AccountView, as_at: date, known_on: date | None = None) -> tuple[Figure, ...]:
    """Every claim at the end of a day, by case, with its parts oldest first."""
    return explained(known_by(view.entries, known_on), as_at, the_book().rules)
