"""My sign-up: cancelling and taking a consent back are as easy as giving it."""
