"""What the end of an opportunity reads beside its case, and what it means for the account."""
