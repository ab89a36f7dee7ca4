"""A form filled in by hand."""

from PySide6.QtWidgets import QWidget

from tests.ui.desk import Desk
from ui.common.form import Choice


def fill(here: Desk, **values: str) -> None:
    """Names with `_` for `-`; what stood in the field goes."""
    for name, value in values.items():
        field = here.find(name.replace("_", "-"))
        field.setFocus()
        if isinstance(field, Choice):
            field.choose(value)
            continue
        here.key("Ctrl+A")
        here.key("Delete")
        here.type(name.replace("_", "-"), value)


def note(here: Desk, name: str) -> str:
    """What stands under a field, if it is wrong."""
    label = here.find(f"{name}-note")
    return here.text(f"{name}-note") if label.property("wrong") else ""


def focus(here: Desk) -> QWidget | None:
    return here.window.focusWidget()
