"""The consents that nobody needs to give."""
