"""Pages that every station has."""
