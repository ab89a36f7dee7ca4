"""Won as a till says it."""

from ui.common.translate import tr

TEN_THOUSAND = 10_000
NOTES = (10_000, 50_000, 100_000)


def said(amount: int) -> str:
    """`57,000원`."""
    return tr("{won}원").format(won=f"{amount:,}")


def short(amount: int) -> str:
    """How a note is called: `6만 원`; what is no whole ten thousands stays a figure."""
    if amount and amount % TEN_THOUSAND == 0:
        return tr("{count}만 원").format(count=f"{amount // TEN_THOUSAND:,}")
    return f"{amount:,}"


def handed(due: int) -> tuple[int, ...]:
    """What people hand over for `due`: the exact sum, then the next 10,000, 50,000 and 100,000."""
    rounded = {-(-due // note) * note for note in NOTES}
    return (due, *sorted(rounded - {due}))
