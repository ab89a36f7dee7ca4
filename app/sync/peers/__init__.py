"""Stations of a place follow each other's entries over the LAN, without the centre."""
