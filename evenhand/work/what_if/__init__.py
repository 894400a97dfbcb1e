"""What would be if dated parameters were others: a scenario over the office's caseload or a file. Reads only."""
