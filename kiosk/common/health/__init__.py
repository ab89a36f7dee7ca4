"""How this station is, line by line."""
