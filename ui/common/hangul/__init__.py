"""Hangul typed by touch: what turns keys into syllables, and what hands them to a field."""
