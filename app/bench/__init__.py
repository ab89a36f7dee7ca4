"""The measurements: each beside its peer or physical limit, in the same run."""
