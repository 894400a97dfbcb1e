"""Loading and saving of what a decision reads. `save` is the only writer of an aggregate."""
