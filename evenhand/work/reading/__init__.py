"""What pages and the API read. Nothing here writes a case; a restricted case is absent without the grant."""
