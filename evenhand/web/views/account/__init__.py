"""The pages below /accounts/."""
