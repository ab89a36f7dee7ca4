"""The roll of one meeting."""
