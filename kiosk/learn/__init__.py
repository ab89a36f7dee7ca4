"""The class: signing up at a standing kiosk, and the instructor's desk."""
