"""An instalment that is no default, by a person's recorded decision or by an approved extension. Source: R8, R23."""

from evenhand.domain.account.events import InstalmentJudged
from evenhand.domain.account.state import AccountState, InstalmentState

WORDS = {
    "office-fault": "Excused: the office was at fault.",
    "bank-fault": "Excused: the bank was at fault.",
    "discretion": "Excused: the office decided so, with its reasons.",
    "extension": "Excused: the opportunity was extended because of it.",
}


def excuse(state: AccountState, number: int, decision: str) -> tuple[InstalmentJudged, ...]:
    """The instalment counts no longer. What is unpaid of it stays owed. Nothing where it is excused or unknown."""
    held = state.instalment(number)
    if held is None or held.state is InstalmentState.EXCUSED:
        return ()
    return (
        InstalmentJudged(
            number=number,
            case=held.case,
            state=InstalmentState.EXCUSED,
            received=held.received,
            why=WORDS[decision],
            rules=("R8", "R23"),
        ),
    )
