"""Who works here now: a tile, then the PIN."""
