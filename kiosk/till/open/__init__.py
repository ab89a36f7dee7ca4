"""Opening the till for the day."""
