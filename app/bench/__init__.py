"""The measurements of DESIGN §8: each beside its peer or physical limit, in the same run."""
