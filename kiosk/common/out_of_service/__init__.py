"""The station cannot be used until somebody comes."""
