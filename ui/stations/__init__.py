"""Stations and their health."""
