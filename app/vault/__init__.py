"""Personal data: sealed records, one key a subject, who looked at them, destruction."""
