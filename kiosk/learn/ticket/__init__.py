"""The ticket, with its code."""
