"""Goods: the table and the form beside it."""
