"""The seasons of rice buying."""
