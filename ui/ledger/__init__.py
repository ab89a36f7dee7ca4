"""The ledger's state and its check."""
