"""The kiosks of the place, as they stand: their bells, their pages, what they need."""
