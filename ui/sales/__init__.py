"""The day's sales, line by line."""
