"""What the use cases of paying share: rows of accounts, employers and means, with nothing decided here."""
