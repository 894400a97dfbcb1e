"""Facts that arrive late: what was decided without them is marked for review, and never rewritten."""
