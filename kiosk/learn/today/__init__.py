"""The instructor's day."""
