"""Operators and PINs, office users and sessions, station settings, days and enrolment."""
