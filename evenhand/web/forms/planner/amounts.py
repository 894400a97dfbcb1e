"""Amounts as parents type them."""

from evenhand.work.plans.amount import written_amount


def pence_of(text: str) -> int | None:
    """Pence, with or without a pound sign, commas and spaces; None where it is no amount."""
    plain = "".join(text.split()).rstrip(".")
    try:
        return written_amount(plain)
    except ValueError:
        return None
