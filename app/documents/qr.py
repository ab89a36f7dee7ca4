"""QR codes as matrices: level M, the smallest version that holds the text."""

from collections.abc import Sized

import qrcode

QUIET_MODULES = 4


def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Dark modules by row, without the quiet zone (ISO/IEC 18004)."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def dots_a_module(matrix: Sized, least: int, wide: int, usual: int) -> int:
    """So many that the code is `least` dots wide, if with its quiet zone it fits into `wide`."""
    wanted = max(usual, -(-least // len(matrix)))
    return max(usual, min(wanted, wide // (len(matrix) + 2 * QUIET_MODULES)))
