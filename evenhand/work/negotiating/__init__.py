"""The negotiation of arrears: what it starts from on the account, and how a person begins one."""
