"""What staff do at a kiosk."""
