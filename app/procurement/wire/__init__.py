"""What rice buying sends: entries 20 to 22 upwards, records of a season downwards."""
