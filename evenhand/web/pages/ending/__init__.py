"""What the pages of the end of an opportunity show: its payments, what is known, what was put to a team leader."""
