"""The weigh station's pages."""
