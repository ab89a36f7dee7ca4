"""Where everybody lands: the day in sentences."""
