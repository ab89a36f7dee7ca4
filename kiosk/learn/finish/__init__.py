"""The class book, signed."""
