"""A payment service on this machine, to try with and to break: a process of its own."""
