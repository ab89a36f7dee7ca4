"""The office window: sidebar, one screen at a time, a line of state."""
