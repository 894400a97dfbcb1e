"""Money in: how receipts, suspense, employers' returns and money that went back are written."""
