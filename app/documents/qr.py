"""QR codes as matrices: level M, the smallest version that holds the text."""

import qrcode

QUIET_MODULES = 4


def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Dark modules by row, without the quiet zone (ISO/IEC 18004)."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
