"""One report a file; each offers REPORT."""
