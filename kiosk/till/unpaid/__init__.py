"""Card payments that are not cleared up yet."""
