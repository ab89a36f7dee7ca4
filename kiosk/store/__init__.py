"""The self-service kiosk of a shop: visitors find, scan and pay by themselves."""
