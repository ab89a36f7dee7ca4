"""The same for everybody: a public station cannot be used until somebody comes."""
