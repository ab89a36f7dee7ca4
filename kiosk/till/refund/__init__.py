"""Giving money back by the receipt."""
