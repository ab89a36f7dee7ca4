"""A virtual scale on a pty or a TCP port, for tests, the demo and training."""
