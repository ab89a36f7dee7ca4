"""What is wrong with this machine, line by line with its mend, and a bundle for support."""
