"""How an opportunity ends: what follows, who answers, and the events that come of it."""
