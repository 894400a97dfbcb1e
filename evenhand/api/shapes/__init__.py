"""What the API answers: the names here are relied on by others. What is absent is left out."""
