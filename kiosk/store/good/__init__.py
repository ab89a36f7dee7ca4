"""One good: all that is known of it."""
