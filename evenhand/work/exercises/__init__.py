"""Exercises: short walks on a practice case that the system itself marks, and enters in the record of training."""
