"""The frame of every page: window, status strip, and which page stands."""
