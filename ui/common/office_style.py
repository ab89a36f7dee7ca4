"""How the office's widgets are dressed: the palette on a calm desktop program."""

from string import Template

from app.shared.resources import resource
from ui.common import theme

TEXT_PX = 15
SMALL_PX = 14

_SHEET = """
QWidget { font-family: "$family"; font-size: ${text}px; color: $ink; }
QMainWindow, QWidget#office, QWidget#sign-in, QWidget#launcher { background: $porcelain; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 4px 8px; }

QFrame#sidebar { background: $night; }
QFrame#sidebar QLabel { color: $glaze100; background: transparent; }
QFrame#sidebar QLabel#brand { font-size: 26px; font-weight: 700; color: $surface; }
QFrame#sidebar QLabel#county { color: $glaze200; }
QFrame#sidebar QLabel[group="true"] { font-size: ${small}px; color: $glaze200; }
QFrame#sidebar QLabel#who { font-weight: 700; }
QFrame#sidebar QLabel#role { color: $glaze200; }

QPushButton {
    min-height: 34px; padding: 1px 18px; border-radius: 6px;
    border: 1px solid $line; background: $surface;
}
QPushButton:hover { background: $mist; }
QPushButton:pressed { background: $glaze200; }
QPushButton:disabled { background: $quiet; color: $quietText; border-color: $quiet; }
QPushButton:focus { border: 2px solid $indigo; padding: 0 17px; }
QPushButton[main="true"] {
    background: $jade; color: $surface; border: 2px solid $jade; padding: 0 20px;
    min-height: 36px; font-weight: 700;
}
QPushButton[main="true"]:hover, QPushButton[main="true"]:pressed { background: $jadePressed; }
QPushButton[main="true"]:focus { border: 4px solid $glaze300; padding: 0 18px; min-height: 32px; }
QPushButton[main="true"]:disabled {
    background: $quiet; color: $quietText; border-color: $quiet;
}
QPushButton[entry="true"] {
    text-align: left; border: 2px solid transparent; background: transparent; color: $glaze100;
    padding: 0 10px; min-height: 33px;
}
QFrame#sidebar QPushButton[entry="true"] QLabel {
    color: $glaze200; font-size: ${small}px; background: transparent;
}
QFrame#sidebar QPushButton[entry="true"] QLabel[present="true"] {
    color: $ink2; background: $glaze100;
}
QPushButton[entry="true"]:hover { background: $jadePressed; }
QPushButton[entry="true"]:checked { background: $glaze100; color: $ink; font-weight: 700; }
QPushButton[entry="true"]:focus { border: 2px solid $surface; }
QPushButton#sign-out {
    background: transparent; color: $glaze100; border: 1px solid $glaze200;
}
QPushButton#sign-out:hover { background: $jadePressed; }
QPushButton#sign-out:focus { border: 2px solid $surface; }

QLineEdit {
    min-height: 34px; padding: 1px 9px; border-radius: 6px; border: 1px solid $line;
    background: $surface; color: $ink; selection-background-color: $glaze200;
    selection-color: $ink; placeholder-text-color: $ink2;
}
QLineEdit:focus { border: 2px solid $indigo; padding: 0 8px; }

QLineEdit[locked="true"], QPlainTextEdit[locked="true"] { background: $mist; }
QPlainTextEdit {
    padding: 1px 5px; border-radius: 6px; border: 1px solid $line; background: $surface;
    color: $ink; selection-background-color: $glaze200; selection-color: $ink;
}
QPlainTextEdit:focus { border: 2px solid $indigo; padding: 0 4px; }
QComboBox {
    min-height: 34px; padding: 1px 9px; border-radius: 6px; border: 1px solid $line;
    background: $surface; color: $ink; selection-background-color: $glaze200;
    selection-color: $ink;
}
QLineEdit[notice="true"] { background: $amber; border-color: $amberEdge; font-weight: 700; }
QComboBox:focus { border: 2px solid $indigo; padding: 0 8px; }
QComboBox:disabled, QLineEdit:disabled { background: $quiet; color: $quietText; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: url("$down"); width: 16px; height: 16px; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QComboBox QAbstractItemView {
    background: $surface; color: $ink; selection-background-color: $glaze200;
    selection-color: $ink; border: 1px solid $line; outline: 0;
}
QComboBox QAbstractItemView::item { min-height: 32px; padding: 0 8px; }
QCheckBox { min-height: 34px; spacing: 10px; }
QCheckBox::indicator {
    width: 20px; height: 20px; border: 1px solid $line; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked { image: url("$check"); background: $glaze200; }
QCheckBox:focus { border: 2px solid $indigo; border-radius: 6px; }
QPushButton[small="true"] { min-height: 30px; padding: 1px 11px; }
QPushButton[small="true"]:focus { border: 2px solid $indigo; padding: 0 10px; }
QPushButton[small="true"]:checked { background: $glaze200; font-weight: 700; }
QFrame[touchKeys="true"] { background: $porcelain; border-top: 2px solid $jade; }
QPushButton[touch="true"] {
    min-height: 0; padding: 0; border-radius: 8px; background: $mist; font-size: 24px;
    font-weight: 700;
}
QPushButton[touch="true"][acts="true"] { background: $glaze100; font-size: 18px; }
QPushButton[touch="true"]:pressed, QPushButton[touch="true"]:checked { background: $glaze200; }
QScrollArea, QWidget[sheet="true"] { background: transparent; border: 0; }
QLabel[note="true"] { color: $ink2; font-size: ${small}px; }
QLabel[note="true"][wrong="true"] { color: $red; font-weight: 700; }
QLabel[plotTitle="true"] { font-weight: 700; }
QLabel[code="true"] {
    font-size: 34px; font-weight: 700; background: $mist; border: 1px solid $glaze300;
    border-radius: 8px; padding: 10px 14px;
}
QFrame#palette { background: $surface; border: 2px solid $jade; border-radius: 10px; }
QFrame#export { background: $mist; border: 1px solid $glaze300; border-radius: 8px; }

QListWidget { background: $surface; border: 0; outline: 0; }
QListWidget::item { min-height: 32px; padding: 0 8px; color: $ink; border-radius: 5px; }
QListWidget::item:selected { background: $glaze200; color: $ink; }

QLabel#title { font-size: 24px; font-weight: 700; }
QLabel[heading="true"] { font-size: 18px; font-weight: 700; }
QLabel[second="true"] { color: $ink2; }
QLabel[figure="true"] { font-size: 30px; font-weight: 700; }
QLabel[done="true"] {
    background: $glaze200; border: 2px solid $jade; border-radius: 6px; padding: 8px 12px;
    font-weight: 700;
}
QLabel[plain="true"] {
    background: $surface; border: 1px solid $glaze200; border-radius: 6px; padding: 9px 13px;
}
QLabel[refusal="true"] {
    background: $redFill; color: $red; border: 2px solid $red;
    border-radius: 6px; padding: 8px 12px; font-weight: 700;
}
QLabel[notice="true"] {
    background: $amber; border: 1px solid $amberEdge; border-radius: 6px; padding: 8px 12px;
}

QFrame[card="true"] { background: $surface; border: 1px solid $glaze200; border-radius: 8px; }
QFrame[card="true"][attention="true"] { background: $amber; border-color: $amberEdge; }
QFrame[tile="true"] { background: $surface; border: 1px solid $glaze200; border-radius: 12px; }
QLabel[badge="true"] {
    background: $quiet; color: $quietText; border-radius: 6px; padding: 4px 10px;
}
QLabel[badge="true"][live="true"] {
    background: $glaze200; color: $ink; font-weight: 700;
}
QLabel[badge="true"][away="true"] {
    background: $amber; color: $ink; font-weight: 700;
}

QFrame[table="true"] { background: $surface; border: 1px solid $glaze200; border-radius: 8px; }
QTableView {
    background: transparent; border: 0; outline: 0;
}
QTableView[foot="true"] {
    background: $glaze100; border-top: 2px solid $jade;
    border-bottom-left-radius: 7px; border-bottom-right-radius: 7px;
}
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
    background: $mist; color: $ink; font-weight: 700; padding: 9px 10px; border: 0;
    border-bottom: 1px solid $glaze300;
}
QHeaderView::up-arrow { image: url("$up"); width: 14px; height: 14px; }
QHeaderView::down-arrow { image: url("$down"); width: 14px; height: 14px; }
QHeaderView::section:first { border-top-left-radius: 7px; }
QHeaderView::section:last { border-top-right-radius: 7px; }

QFrame#foot-line { border: 0; border-top: 1px solid $glaze200; }
QLabel#centre-state { color: $ink2; }
QLabel#centre-state[away="true"] {
    background: $amber; color: $ink; border: 1px solid $amberEdge;
    border-radius: 6px; padding: 5px 12px; font-weight: 700;
}
QLabel#keys-hint { color: $ink2; font-size: ${small}px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: $glaze300; border-radius: 4px; min-height: 40px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: $glaze300; border-radius: 4px; min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet() -> str:
    """Qt's style sheet for every office widget; colours only from the tokens."""
    sizes = {"family": theme.FAMILY, "text": TEXT_PX, "small": SMALL_PX}
    pictures = {way: resource("icons", f"{way}.svg").as_posix() for way in ("down", "up", "check")}
    return Template(_SHEET).substitute({**theme.COLOURS, **sizes, **pictures})
