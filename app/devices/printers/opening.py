"""Printers by URL: `file:DIR`, `tcp://HOST[:PORT]`, `serial:PORT[,LINE]`, `spool:NAME`."""

from pathlib import Path
from urllib.parse import urlsplit

from app.devices.line import LineSetting
from app.devices.printers.errors import BadPrinterUrl
from app.devices.printers.folder import FolderPrinter
from app.devices.printers.model import Printer
from app.devices.printers.network import PORT, NetworkPrinter
from app.devices.printers.serial_line import SerialPrinter

USUAL_LINE = "9600-8N1"


def open_printer(url: str) -> Printer:
    """The printer a URL names; nothing is sent or asked yet. `BadPrinterUrl`."""
    kind, _, rest = url.partition(":")
    if not rest:
        raise BadPrinterUrl(url)
    match kind:
        case "file":
            return FolderPrinter(Path(rest))
        case "tcp":
            return _network(url)
        case "serial":
            return _serial(rest)
        case "spool":
            from app.devices.printers.spool import SpoolPrinter  # noqa: PLC0415 -- slow to import

            return SpoolPrinter(rest)
    raise BadPrinterUrl(url)


def _network(url: str) -> Printer:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadPrinterUrl(url) from error
    if not host:
        raise BadPrinterUrl(url)
    return NetworkPrinter(host, port or PORT)


def _serial(rest: str) -> Printer:
    port, _, line = rest.partition(",")
    try:
        return SerialPrinter(port, LineSetting.parse(line or USUAL_LINE))
    except ValueError as error:
        raise BadPrinterUrl(rest) from error
