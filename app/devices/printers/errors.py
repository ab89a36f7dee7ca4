"""How a printer fails: before anything came out, or in the middle."""


class PrinterError(Exception):
    """The base of the printers' errors."""


class PrinterAway(PrinterError):
    """Nothing was sent: the job may be tried again as it is."""


class PrinterLost(PrinterError):
    """It broke off after the first byte: nobody knows what is on the paper."""


class BadPrinterUrl(PrinterError):
    """A setting that names no printer."""
