"""One file a page or a deed. Each view says whom it is for, asks the use cases, and draws."""
