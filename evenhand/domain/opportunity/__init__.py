"""The compliance opportunity: who may have it, the offer, and what follows from the answer."""
