"""The documents tell what is there: every route, every library."""

import re
import tomllib
from pathlib import Path

import pytest
from fastapi import APIRouter
from fastapi.routing import APIRoute

from app.central.routes import (
    devices,
    goods,
    learning,
    ledger,
    office,
    plots,
    seasons,
    stations,
)

ROOT = Path(__file__).resolve().parents[1]


ROUTERS = [
    part.routes
    for part in (ledger, stations, office, learning, goods, seasons, devices, plots)
]  # fmt: skip


@pytest.mark.parametrize("router", ROUTERS)
def test_every_route_of_the_centre_stands_in_the_formats(router: APIRouter) -> None:
    text = _shape((ROOT / "docs/FORMATS.md").read_text())
    paths = [route.path for route in router.routes if isinstance(route, APIRoute)]
    assert paths
    assert [path for path in paths if _shape(path) not in text] == []


def test_every_library_we_ask_for_stands_in_third_party() -> None:
    told = (ROOT / "THIRD_PARTY.md").read_text().lower()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[^A-Za-z0-9-]", line, maxsplit=1)[0].lower() for line in asked}
    # Stubs go by their prefix.
    names = {"types-" if name.startswith("types-") else name for name in names}
    assert {name for name in names if name not in told} == set()


def _shape(text: str) -> str:
    """Paths without the names of their parts: `{s}` and `{station}` are one."""
    return re.sub(r"\{[^}/]*\}", "{}", text)
