"""How would you like to pay? Only what works now."""
