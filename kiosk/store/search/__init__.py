"""Finding a good by the first sounds of its name."""
