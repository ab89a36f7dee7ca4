"""What rice buying cannot do, as exceptions; refusals of bags are values, not errors."""


class ProcurementError(Exception):
    """The base of this slice's errors."""


class BadLabel(ProcurementError):
    """A scanned text that is no bag's label."""


class BadRecord(ProcurementError):
    """Bytes or a face that are not what this slice writes."""


class NoSeason(ProcurementError):
    """The station's season has not come down yet."""


class WeightNotFit(ProcurementError):
    """A reading that may not be booked: in motion, or in a unit no one trades in."""
