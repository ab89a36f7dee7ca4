"""Beer in the basket: staff look at a card."""
