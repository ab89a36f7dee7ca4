"""What the database's own ground can refuse."""


class DiskFault(OSError):
    """The disk is full, gone or will not be written: nothing of the unit of work was kept."""
