"""Walks a procedure: what is permitted, what a task decides, and what follows by itself."""
