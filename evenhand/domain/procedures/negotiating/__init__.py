"""The negotiation of arrears on the record: how it begins, and what each plan is worked out from."""
