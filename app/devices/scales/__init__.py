"""Reading scales: protocols, framing, the stability gate, the session of a port, the emulator."""
