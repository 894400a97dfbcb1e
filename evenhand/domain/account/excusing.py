"""An instalment that is no default: the office or the bank was at fault, by a person's recorded decision. R8, R23."""

from evenhand.domain.account.events import InstalmentJudged
from evenhand.domain.account.state import AccountState, InstalmentState

WORDS = {"office-fault": "Excused: the office was at fault.", "bank-fault": "Excused: the bank was at fault."}


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
