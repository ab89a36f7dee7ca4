"""Who is enrolled, and who came."""
