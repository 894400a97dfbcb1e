"""An entry of a statement with its identity over the office, and what stands in it."""

from dataclasses import dataclass

from evenhand.work.files.bank import Entry

LONGEST = 140
NOT_PROVIDED = "NOTPROVIDED"


@dataclass(frozen=True)
class Told:
    """An entry with its identity over the office."""

    entry: Entry
    source: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything in which a reference may stand, each once. A name is none of them."""
        entry = self.entry
        said = (entry.mandate_id, entry.end_to_end_id, *entry.creditor_references, *entry.remittance)
        return tuple(dict.fromkeys(text for text in said if text and text != NOT_PROVIDED))

    @property
    def reference(self) -> str:
        """What the payer wrote, as it is kept."""
        return " | ".join(self.texts)[:LONGEST]

    @property
    def comes_back(self) -> bool:
        """Whether the bank says that it turns an earlier entry back, or returns a payment."""
        return self.entry.reversal or bool(self.entry.return_reason)
