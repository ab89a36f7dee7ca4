"""Prices and tax classes by day."""
