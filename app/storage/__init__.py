"""Engines, the unit of work, the feed's table and writer, and the two schema histories."""
