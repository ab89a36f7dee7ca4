"""The basket waits at the till under its number."""
