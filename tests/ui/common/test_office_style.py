"""The office's colours are tokens, and every text stands out from its ground by 7 : 1."""

import re

import pytest

from ui.common.office_style import style_sheet
from ui.common.theme import COLOURS, contrast

RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet())
PLAIN = ("porcelain", "surface")


def declared(body: str, name: str) -> str | None:
    found = re.search(rf"(?:^|[;\s]){name}:\s*(#[0-9A-Fa-f]{{6}})", body)
    return found.group(1) if found else None


def grounds(selector: str) -> list[str]:
    """Where a rule sets no ground: the sidebar is dark, everything else light."""
    dark = "sidebar" in selector or "sign-out" in selector or "entry" in selector
    return [COLOURS["night"]] if dark else [COLOURS[name] for name in PLAIN]


def test_every_colour_is_a_token() -> None:
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", style_sheet())) <= set(COLOURS.values())


@pytest.mark.parametrize(("selector", "body"), RULES, ids=[rule[0].strip()[:50] for rule in RULES])
def test_text_stands_out_from_its_ground(selector: str, body: str) -> None:
    text, ground = declared(body, "color"), declared(body, "background")
    if not (text or ground) or "QScrollBar" in selector or selector.strip() == "QFrame#sidebar":
        return
    inherited = COLOURS["ink"]
    if text is None and ("entry" in selector or "sign-out" in selector):
        inherited = COLOURS["glaze100"]
    if text is None and "main" in selector:
        inherited = COLOURS["surface"]
    for below in [ground] if ground else grounds(selector):
        assert contrast(text or inherited, below) >= 7, (selector, text, below)
