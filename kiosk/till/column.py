"""The right column and the foot that all pages of the till share: total, keys, number pad."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from PySide6.QtCore import Property, QObject, Signal

from ui.common.props import ListModel, shown


@dataclass(frozen=True)
class KeyProps:
    """A key in its place; no `name` is an empty place. `share` counts the places it is wide.

    `at`, the places before it, is filled in when it is shown.
    """

    name: str = ""
    text: str = ""
    icon_name: str = ""
    look: str = "service"
    note: str = ""
    usable: bool = True
    share: int = 1
    at: int = 0


GAP = KeyProps()
"""An empty place: keys never move."""


@dataclass(frozen=True)
class HeroProps:
    """The figure on night; in won where no `unit` is named."""

    label: str
    figure: str
    note: str = ""
    sign: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Column:
    """From the top: total, small keys (or what is typed), main keys, number pad (or `choices`).

    `pad` is "lines" (with quantity, removal and confirmation), "plain", or "" for no pad.
    """

    hero: HeroProps
    main_keys: tuple[KeyProps, ...]
    small_keys: tuple[KeyProps, ...] = ()
    choices: tuple[KeyProps, ...] = ()
    foot: tuple[KeyProps, ...] = ()
    typed: str = ""
    hint: str = ""
    pad: str = "plain"

    @property
    def small_places(self) -> int:
        return sum(key.share for key in self.small_keys)

    @property
    def main_places(self) -> int:
        return sum(key.share for key in self.main_keys)

    def key(self, name: str) -> KeyProps | None:
        """The key of this name that can be touched now."""
        keys = (*self.small_keys, *self.main_keys, *self.choices, *self.foot)
        return next((each for each in keys if each.name == name and each.usable), None)


def placed(keys: Sequence[KeyProps]) -> tuple[KeyProps, ...]:
    """Each with the places before it: rows are laid out at once, not at the next frame."""
    before = accumulate((key.share for key in keys), initial=0)
    return tuple(replace(key, at=at) for key, at in zip(keys, before, strict=False))


def _hero(name: str, changed: Signal) -> Any:
    return Property(str, lambda self: getattr(self.props.hero, name), notify=changed)


class ColumnModel(QObject):
    """What TillColumn.qml shows; its page's view model gives it a new `Column` at each change."""

    changed = Signal()
    heroLabel = _hero("label", changed)
    heroFigure = _hero("figure", changed)
    heroNote = _hero("note", changed)
    heroSign = _hero("sign", changed)
    heroUnit = _hero("unit", changed)
    typed = shown(str, "typed", changed)
    hint = shown(str, "hint", changed)
    pad = shown(str, "pad", changed)
    smallPlaces = shown(int, "small_places", changed)
    mainPlaces = shown(int, "main_places", changed)

    def __init__(self) -> None:
        super().__init__()
        names = ("small_keys", "main_keys", "choices", "foot")
        self._models = {name: ListModel(KeyProps) for name in names}
        self.props = Column(HeroProps("", ""), ())

    smallKeys = Property(QObject, lambda self: self._models["small_keys"], constant=True)
    mainKeys = Property(QObject, lambda self: self._models["main_keys"], constant=True)
    choices = Property(QObject, lambda self: self._models["choices"], constant=True)
    foot = Property(QObject, lambda self: self._models["foot"], constant=True)

    def show(self, column: Column) -> None:
        self.props = column
        for name, model in self._models.items():
            model.show(placed(getattr(column, name)))
        self.changed.emit()
