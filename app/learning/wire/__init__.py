"""What this slice writes as bytes: records of the feed, learners of the vault, entries."""
