"""Why a station does not start, in words for the technician at the command line."""


class CannotStart(Exception):
    """The base: the folder, its key or its settings are not those of a working station."""


class WrongStation(CannotStart):
    """The folder belongs to another station than the one that was asked for."""


class NotTold(CannotStart):
    """The centre has not told this station its settings yet: it has to reach it once."""


class NoScale(CannotStart):
    """The settings of a weigh station name no scale, or no season."""


class NoSeller(CannotStart):
    """The settings of a till name no seller of record."""
