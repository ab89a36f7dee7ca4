"""Opening the buying day."""
