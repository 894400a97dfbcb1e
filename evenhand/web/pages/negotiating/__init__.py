"""The screen of a call about arrears: what is owed, what can be paid, the plans side by side, and the decision."""
