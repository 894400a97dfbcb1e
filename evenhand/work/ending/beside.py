"""What a decision about an opportunity reads beside its case: of its account, and of the office."""

from dataclasses import dataclass
from datetime import date

from evenhand.accounts.models import Schedule
from evenhand.config.book import the_book
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.calendar import BeyondCalendar
from evenhand.domain.opportunity.ending_words import OUTCOMES
from evenhand.domain.opportunity.history import PaymentHistory
from evenhand.domain.opportunity.payments import payment_history
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import NEGOTIATION
from evenhand.domain.procedures.context import NOTHING_BESIDE, Beside
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.account.follow import WANTED
from evenhand.work.account.load import Account, Wanted, load_account
from evenhand.work.account.visible import visible_account
from evenhand.work.authorities import authorities_on
from evenhand.work.negotiating.situation import situation_on
from evenhand.work.state.save import StaleWrite
from evenhand.work.statements_of_office import statement_on

FEE = "fees.paying_parent_per_cent"


@dataclass(frozen=True)
class Read:
    """What was read, with the version of the account that it was read at."""

    beside: Beside
    account: int | None = None
    version: int = 0

    def holds_for(self, state: CaseState) -> None:
        """Case and account are read at the same version, which the write asserts. Errors: StaleWrite otherwise."""
        if self.account is not None and self.version != state.account_version:
            raise StaleWrite("Account")


NOTHING_READ = Read(NOTHING_BESIDE)


def read_beside(state: CaseState, number: int, actor: Actor, today: date) -> Read:
    """What a task of this request reads: only the outcome of an opportunity and a negotiation read anything.

    A plan is about every case of the account, so who may not see one of them is shown what is owed on none (P1).
    """
    request = state.request(number)
    if request is None or request.procedure not in (*OUTCOMES, NEGOTIATION):
        return NOTHING_READ
    account = account_of_case(state)
    if account is None:
        return NOTHING_READ
    statement = statement_on(today)
    if request.procedure == NEGOTIATION:
        since = statement.from_on if statement else None
        seen = actor.restricted or visible_account(state.account, actor) is not None
        given = situation_on(state, account, today) if seen else None
        told = Beside(statement_from=since, authorities=authorities_on(today), situation=given)
        return Read(told, account.ids.account, account.state.version)
    beside = Beside(
        history=_history(state, account, today),
        statement_from=statement.from_on if statement else None,
        authorities=authorities_on(today),
        state_arrears=account.state.balances.get((state.reference, Bucket.STATE_ARREARS), 0),
        fees_a_year=_fees_a_year(state, account, today),
    )
    return Read(beside, account.ids.account, account.state.version)


def _fees_a_year(state: CaseState, account: Account, today: date) -> int | None:
    """What authority to approve fees is measured by; None where no maintenance is set, or no rule is in force."""
    live = [item for item in account.state.liabilities if item.case == state.reference and today in item.during]
    try:
        rules = the_book().rules
        per_cent, weeks = rules.number(FEE, today), rules.number("schedule.most_weeks", today)
    except NoRuleInForce:
        return None
    return live[-1].weekly * weeks * per_cent // 100 if live else None


def account_to_follow(state: CaseState) -> Account | None:
    """The account of a case as what follows from a decision is written on it."""
    return load_account(state.account, WANTED)


def account_of_case(state: CaseState) -> Account | None:
    """The account of a case with all that was ever promised on it, and all that came since."""
    first = Schedule.objects.filter(account__reference=state.account).order_by("set_on").values_list("set_on").first()
    return load_account(state.account, Wanted(judged=True, receipts_from=first[0] if first else None))


def _history(state: CaseState, account: Account, today: date) -> PaymentHistory | None:
    """None where a dated value is missing: the decision says then that the payments could not be read."""
    try:
        return payment_history(state, account.state, today, the_book().rules)
    except (NoRuleInForce, BeyondCalendar):
        return None
