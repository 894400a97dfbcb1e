"""One file a kind of consequence."""
