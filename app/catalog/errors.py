"""What the catalogue refuses."""


class CatalogError(Exception):
    """The base of this slice's errors."""


class BadCatalogRecord(CatalogError, ValueError):
    """A record that breaks its own rules, or bytes that are none of a version known here."""


class BarcodeTaken(CatalogError):
    """Another good has this barcode: a scan could not tell them apart."""

    def __init__(self, barcode: str, sku: str) -> None:
        super().__init__(f"{barcode} is the barcode of {sku}")
        self.barcode = barcode
        self.sku = sku
