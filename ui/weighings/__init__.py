"""The day's bags."""
