"""The clock is behind what has happened: no day opens."""
