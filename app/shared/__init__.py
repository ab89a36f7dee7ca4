"""Won, grams, clock, ids and canonical bytes: no I/O."""
