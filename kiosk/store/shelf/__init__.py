"""The goods under one tile, best sellers first."""
