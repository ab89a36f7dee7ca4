"""Who sits here: name and password."""
