"""The county on one machine: sample data and the conductor of the demo's processes. No Qt."""
