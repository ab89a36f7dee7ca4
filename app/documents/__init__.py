"""What paper says, kept as it was issued and drawn from that alone; knows no trade."""
