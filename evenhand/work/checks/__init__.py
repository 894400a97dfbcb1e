"""One kind of invariant a file."""
