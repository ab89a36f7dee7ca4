"""How the office's widgets are dressed: the palette on a calm desktop program."""

from ui.common import theme

TEXT_PX = 15


def style_sheet() -> str:
    """Qt's style sheet for every office widget; colours only from the tokens."""
    colour = theme.COLOURS
    return f"""
    QWidget {{ font-family: "{theme.FAMILY}"; font-size: {TEXT_PX}px; color: {colour["ink"]}; }}
    QMainWindow, QWidget#office, QWidget#sign-in {{ background: {colour["porcelain"]}; }}
    QFrame#sidebar {{ background: {colour["night"]}; }}
    QFrame#sidebar QLabel {{ color: {colour["glaze100"]}; background: transparent; }}
    QLabel#brand {{ font-size: 26px; font-weight: 700; padding: 0 10px 14px 10px; }}
    QLabel#group {{ font-size: 14px; color: {colour["glaze200"]}; padding: 14px 10px 4px 10px; }}
    QLabel#who {{ padding: 8px 10px; }}
    QPushButton {{
        min-height: 34px; padding: 2px 18px; border-radius: 6px;
        border: 1px solid {colour["line"]}; background: {colour["surface"]};
    }}
    QPushButton:hover {{ background: {colour["mist"]}; }}
    QPushButton:pressed {{ background: {colour["glaze200"]}; }}
    QPushButton:focus {{ border: 2px solid {colour["indigo"]}; }}
    QPushButton[main="true"] {{ background: {colour["jade"]}; color: {colour["surface"]}; border: 0; font-weight: 700; }}
    QPushButton[main="true"]:pressed {{ background: {colour["jadePressed"]}; }}
    QPushButton[main="true"]:disabled {{ background: {colour["quiet"]}; color: {colour["quietText"]}; }}
    QPushButton[entry="true"] {{
        text-align: left; border: 0; background: transparent; color: {colour["glaze100"]}; padding: 4px 10px; min-height: 36px;
    }}
    QPushButton[entry="true"]:hover {{ background: {colour["jadePressed"]}; }}
    QPushButton[entry="true"]:checked {{ background: {colour["glaze100"]}; color: {colour["ink"]}; font-weight: 700; }}
    QPushButton[entry="true"]:focus {{ border: 2px solid {colour["surface"]}; }}
    QPushButton#sign-out {{ background: transparent; color: {colour["glaze100"]}; border: 1px solid {colour["glaze200"]}; }}
    QLineEdit {{
        min-height: 34px; padding: 2px 10px; border-radius: 6px; border: 1px solid {colour["line"]};
        background: {colour["surface"]}; color: {colour["ink"]}; selection-background-color: {colour["glaze200"]};
        selection-color: {colour["ink"]}; placeholder-text-color: {colour["ink2"]};
    }}
    QLineEdit:focus {{ border: 2px solid {colour["indigo"]}; }}
    QLabel#title {{ font-size: 24px; font-weight: 700; }}
    QLabel[heading="true"] {{ font-size: 18px; font-weight: 700; padding-top: 6px; }}
    QLabel[done="true"] {{
        background: {colour["glaze200"]}; color: {colour["ink"]}; border-radius: 6px; padding: 8px 12px; font-weight: 700;
    }}
    QLabel[second="true"] {{ color: {colour["ink2"]}; }}
    QLabel[figure="true"] {{ font-size: 30px; font-weight: 700; }}
    QLabel[refusal="true"] {{
        background: {colour["redFill"]}; color: {colour["red"]}; border: 2px solid {colour["red"]};
        border-radius: 6px; padding: 8px 12px; font-weight: 700;
    }}
    QFrame[card="true"] {{ background: {colour["surface"]}; border: 1px solid {colour["glaze200"]}; border-radius: 8px; }}
    QFrame[card="true"][attention="true"] {{ background: {colour["amber"]}; border-color: {colour["amberEdge"]}; }}
    QFrame[card="true"] QLabel {{ background: transparent; border: 0; }}
    QTableView {{
        background: {colour["surface"]}; border: 1px solid {colour["glaze200"]}; border-radius: 8px; gridline-color: {colour["mist"]};
        selection-background-color: {colour["glaze100"]}; selection-color: {colour["ink"]}; outline: 0;
    }}
    QTableView::item {{ padding: 0 10px; border-bottom: 1px solid {colour["mist"]}; }}
    QHeaderView::section {{
        background: {colour["mist"]}; color: {colour["ink"]}; font-weight: 700; padding: 8px 10px; border: 0;
        border-bottom: 1px solid {colour["glaze200"]};
    }}
    QLabel#centre-state {{ color: {colour["ink2"]}; padding: 6px 2px; }}
    QLabel#centre-state[away="true"] {{
        background: {colour["amber"]}; color: {colour["ink"]}; border: 1px solid {colour["amberEdge"]};
        border-radius: 6px; padding: 6px 12px;
    }}
    """
