"""A witness: cosigns checkpoints that only ever go on from the one before (C2SP tlog-witness)."""
