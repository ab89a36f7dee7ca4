"""The centre: thin routes onto the slices, the sequencer of the log, projections, public files."""
