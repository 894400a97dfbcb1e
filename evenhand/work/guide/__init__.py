"""The user guide: its pages as they are written, the walks through them, and where each of them helps."""
