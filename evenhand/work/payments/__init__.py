"""Money that leaves the office: instructions in the outbox, and the files that carry them to the bank."""
