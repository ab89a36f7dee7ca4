"""The digital learning centre: courses, sign-ups with consent, attendance, the class book."""
