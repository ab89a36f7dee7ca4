"""Paying with the phone: our code for it, or its code for us."""
