"""Scales, scanners, printers and drawers: bytes in and out, their emulators; no storage."""
