"""Baskets that wait at this till, or for it at a kiosk."""
