"""Taking a caseload in: chunks of lines, each line all or nothing."""
