"""The station's chain as it is kept: appending, keys, outbox."""
