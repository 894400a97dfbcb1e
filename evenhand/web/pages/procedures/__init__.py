"""The office's procedures as pages: the list, one with its picture and its table, and one as it stands on a request."""
