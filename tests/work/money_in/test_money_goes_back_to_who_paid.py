"""Money that can be nobody's here goes back where it came from: it leaves suspense once, and no account knows of it."""

import pytest

from evenhand.accounts.models import Journal, Posting, Receipt
from evenhand.domain.account.receipt_commands import MatchReceipt, ReturnToPayer
from evenhand.records.models import Audit, Event
from evenhand.work.match_receipt import match_receipt
from evenhand.work.outcome import Stale
from evenhand.work.return_to_payer import return_to_payer
from evenhand.work.visible import Absent
from tests.desks import AMARA, EWA, FERGUS, LOWRI, OFFERED, hire, offered, recorded, refused, sound, stale
from tests.work.money_in.files import in_suspense, paid, take_statement

pytestmark = pytest.mark.django_db
WHY = ReturnToPayer("The payer has no case with any office.")


@pytest.fixture
def money() -> int:
    offered()
    hire(AMARA, EWA, FERGUS)
    take_statement(paid(68_40, "?", debtor_name="N O BODY"))
    return in_suspense()[0].id


def test_it_leaves_suspense_with_its_reason_and_no_account_is_touched(money: int) -> None:
    recorded(return_to_payer(EWA, money, WHY))

    assert list(in_suspense()) == []
    assert sum(Posting.objects.values_list("pence", flat=True)) == 0
    assert Journal.objects.get(reverses__isnull=False).why.endswith("The payer has no case with any office.")
    assert not Journal.objects.exclude(account=None).exists()
    said = Audit.objects.get(did="return money to who paid it")
    assert (said.actor, said.reason) == ("ewa", WHY.why)
    assert "BODY" not in str(list(Event.objects.values())) + str(list(Journal.objects.values()))
    sound()


def test_the_same_statement_again_does_not_bring_it_back(money: int) -> None:
    recorded(return_to_payer(EWA, money, WHY))

    assert take_statement(paid(68_40, "?", debtor_name="N O BODY")).unchanged == 1
    assert take_statement(paid(68_40, "?", debtor_name="N O BODY"), name="S2").taken == 0
    assert list(in_suspense()) == []
    sound()


def test_a_team_leader_says_it_with_a_reason(money: int) -> None:
    assert refused(return_to_payer(AMARA, money, WHY)) == "role-missing"
    assert refused(return_to_payer(LOWRI, money, WHY)) == "role-missing"
    assert refused(return_to_payer(EWA, money, ReturnToPayer("  "))) == "reason-needed"
    assert len(in_suspense()) == 1


def test_who_comes_second_posts_nothing(money: int) -> None:
    recorded(return_to_payer(EWA, money, WHY))

    assert "Nothing was posted twice" in stale(return_to_payer(EWA, money, WHY)).sentence
    assert isinstance(match_receipt(EWA, money, MatchReceipt(OFFERED)), Stale)
    assert Journal.objects.filter(reverses__isnull=False).count() == 1


def test_what_was_matched_goes_back_from_its_account_alone(money: int) -> None:
    recorded(match_receipt(AMARA, money, MatchReceipt(OFFERED)))

    assert isinstance(return_to_payer(EWA, money, WHY), Stale)


def test_hidden_money_is_as_if_it_were_not_there(money: int) -> None:
    Receipt.objects.filter(id=money).update(restricted=True)

    assert isinstance(return_to_payer(EWA, money, WHY), Absent)
    recorded(return_to_payer(FERGUS, money, WHY))
