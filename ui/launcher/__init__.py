"""The demo's launcher: the doors to every window, and virtual devices to play with."""
