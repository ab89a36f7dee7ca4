"""Selling to the customer in front of the till."""
