"""What is synced, the station's client and runner, and the proof that both sides agree."""
