"""What the office can answer of itself: rows that events tell, and the reports that are read from them (NEG-15)."""
