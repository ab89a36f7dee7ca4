"""Paying by QR: the door to a payment service, and a service to try it with."""
