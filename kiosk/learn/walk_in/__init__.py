"""Somebody who came without signing up."""
