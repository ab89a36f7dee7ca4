"""Nobody is here: the yard, and how one begins."""
