"""Why money waits, and how it came, in words for staff."""

from evenhand.domain.account.matching import Waits, Way
from evenhand.work.money_in.debits import NAMES_NONE
from evenhand.work.money_in.taking_back import NO_RECEIPT, NO_REFERENCE, SEVERAL

WAITS = {
    Waits.NO_REFERENCE: "No number of twelve digits came with it",
    Waits.UNKNOWN_REFERENCE: "No master case or case has the number that came with it",
    Waits.SEVERAL_ACCOUNTS: "What came with it names several accounts",
    Waits.UNBROKEN_BATCH: "The bank does not list the payments of this batch",
    Waits.EMPLOYER: "An employer paid it: its return says for whom",
    Waits.REST_OF_EMPLOYER: "What is left of an employer's payment: no line of the return explains it",
    Waits.WRONG_MATCH: "It was matched to the wrong account, and taken back",
    Waits.CAME_BACK: "A payment of this office that came back",
}
WENT = {
    NO_REFERENCE: "It names no account of this office",
    NO_RECEIPT: "The account that it names has no receipt of this amount to take back",
    SEVERAL: "Several receipts of the account may be meant",
    NAMES_NONE: "The bank does not say that it takes a receipt back",
}
WAYS = {
    Way.TRANSFER: "Bank transfer",
    Way.STANDING_ORDER: "Standing order",
    Way.DIRECT_DEBIT: "Direct debit",
    Way.EMPLOYER: "From earnings, by the employer",
    Way.CARD: "Card",
    Way.CHEQUE: "Cheque",
    Way.INTERNET: "Internet payment",
}
SORTS = {"unpaid": "Unpaid direct debit", "debit": "Debit of a statement"}


def why_it_waits(why: str) -> str:
    """Why money waits, as a sentence without its stop."""
    return WAITS[Waits(why)]


def way_in_words(way: str) -> str:
    """How money came; empty where it is not told."""
    return WAYS[Way(way)] if way else ""
