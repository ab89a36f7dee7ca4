"""What visitors see while the kiosk rests."""
