"""The daily cycle: closes one business date and opens the next, restartable at any moment."""
