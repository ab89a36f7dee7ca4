"""From a key in the office to a till: a price is saved at a real centre and seen by a station."""

import io
import json
import queue
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.access.model import Role, StationKind
from app.catalog.model import PricedGood
from app.catalog.service import Catalogue
from app.central.centre import Centre, build
from app.central.client import OfficeClient
from app.central.settings import CentralSettings
from app.demo import sample
from app.demo.officing import OfficeDay
from app.demo.player import Player
from app.station.folder import Folder
from app.station.service import Station, enrol
from app.station.service import build as build_station
from app.sync.runner import IDLE_SECONDS
from tests.app.central.conftest import serving
from tests.fakes import HandClock
from tests.ui.centre import PASSWORD
from tests.ui.desk import SMALL
from ui.app import Office
from ui.common.jobs import Jobs
from ui.play import Player as OfficePlayer
from ui.play import type_into, words_of

RICE = "GJ-0208"
PATIENCE_MS = 15_000  # on a busy machine; how long it takes is said by the interval


@pytest.fixture
def centre(postgres_url: str, tmp_path: Path) -> Centre:
    settings = CentralSettings(database_url=postgres_url, data=tmp_path / "centre")
    made = build(settings, HandClock())
    sample.load(made)
    made.users.save("officer", "홍길동", Role.OFFICER, PASSWORD)
    made.users.save("devices", "장영실", Role.DEVICE_MANAGER, PASSWORD)
    return made


@pytest.fixture
def url(centre: Centre) -> Iterator[str]:
    with serving(centre) as address:
        yield address


@pytest.fixture
def till(url: str, tmp_path: Path) -> Iterator[Station]:
    """Enrolled by a code, with its sync running as it does behind the pages."""
    with OfficeClient(url) as client:
        client.sign_in("devices", PASSWORD)
        code = client.enrolment_code("RA-01", StationKind.TILL, "T01")
    folder = Folder(tmp_path / "T01")
    enrol(folder, url, code.code, HandClock())
    station = build_station(folder, HandClock())
    station.sync.start()
    yield station
    station.stop()


@pytest.fixture
def office(url: str, qtbot: QtBot) -> Iterator[Office]:
    """The real windows with their real threads, signed in by hand."""
    jobs, client = Jobs(), OfficeClient(url)
    made = Office(client, HandClock(), jobs, SMALL)
    qtbot.addWidget(made.sign_in)
    made.start()
    for name, typed in (("login", "officer"), ("password", PASSWORD)):
        field = made.sign_in.findChild(QWidget, name)
        assert isinstance(field, QWidget)
        type_into(field, typed)
    enter = made.sign_in.findChild(QWidget, "enter")
    assert isinstance(enter, QWidget)
    QTest.mouseClick(enter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: made.window is not None)
    assert made.window is not None
    qtbot.addWidget(made.window)
    yield made
    made.stop()
    jobs.close()
    client.close()


def find(office: Office, name: str) -> QWidget:
    assert office.window is not None
    found = office.window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def key(office: Office, keys: str) -> None:
    assert office.window is not None
    QTest.keySequence(QApplication.focusWidget() or office.window, keys)


def won(station: Station) -> int | None:
    found = Catalogue(station.engine, HandClock()).find_sku(RICE)
    return found.price.won if isinstance(found, PricedGood) else None


def test_a_station_looks_often_enough_for_five_seconds() -> None:
    assert IDLE_SECONDS <= 4


def test_a_price_that_the_office_saves_is_at_the_till_within_seconds(
    office: Office, till: Station, qtbot: QtBot
) -> None:
    before = won(till)
    assert before
    window = office.window
    assert window is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    key(office, "Alt+4")
    qtbot.waitUntil(lambda: RICE in words_of(find(office, "prices-table")), timeout=10_000)
    key(office, "/")
    type_into(find(office, "prices-filter"), RICE)
    key(office, "Return")
    assert words_of(find(office, "won")) == f"{before:,}"
    key(office, "Return")
    assert QApplication.focusWidget() is find(office, "won")
    key(office, "Ctrl+A")
    type_into(find(office, "won"), str(before + 500))
    key(office, "Ctrl+S")
    saved = find(office, "price-said")
    qtbot.waitUntil(lambda: "적어 두었습니다" in words_of(saved), timeout=5_000)
    qtbot.waitUntil(lambda: won(till) == before + 500, timeout=PATIENCE_MS)


class Hands(Player):
    """The conductor's end, with the real player in this process."""

    def __init__(self, office: Office, bot: QtBot) -> None:
        self.name, self._bot, self._seat = "office", bot, None
        self._orders, self._told = queue.Queue[str | None](), io.StringIO()
        lines = iter(self._orders.get, None)
        self._played = OfficePlayer(office, lines, self._told)  # type: ignore[arg-type]  # lines are all it reads

    def close(self) -> None:
        self._played.close()
        self._orders.put(None)

    def _ask(self, command: Mapping[str, object]) -> dict[str, Any]:
        before = len(self._told.getvalue().splitlines())
        self._orders.put(json.dumps(command))
        self._bot.waitUntil(
            lambda: len(self._told.getvalue().splitlines()) > before, timeout=PATIENCE_MS
        )
        answer: dict[str, Any] = json.loads(self._told.getvalue().splitlines()[-1])
        return answer


class Stage:
    def __init__(self, out: Path) -> None:
        self.out = out

    def folder(self, name: str) -> Path:
        path = self.out / name
        path.mkdir(parents=True)
        return path


def test_the_demos_office_changes_a_price_finds_it_and_exports_the_day(
    office: Office, till: Station, qtbot: QtBot, tmp_path: Path
) -> None:
    window = office.window
    assert window is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    hands = Hands(office, qtbot)
    day = OfficeDay(Stage(tmp_path / "day"), hands)  # type: ignore[arg-type]  # a folder is all it wants
    before = won(till)
    assert before
    day.changes_a_price(RICE, before + 500)
    day.changes_a_price("GJ-0013", 13_500)
    day.finds(RICE)
    file = day.exports_sales(tmp_path / "sales")
    hands.close()
    assert file.read_bytes().startswith(b"PK")
    qtbot.waitUntil(lambda: won(till) == before + 500, timeout=PATIENCE_MS)
    shots = {path.stem for path in (tmp_path / "day/pictures/office").iterdir()}
    assert shots == {"price-saved", "found", "found-there", "exported"}


def test_a_new_good_is_found_at_the_till_by_its_barcode(
    office: Office, till: Station, qtbot: QtBot
) -> None:
    window = office.window
    assert window is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    key(office, "Alt+3")
    qtbot.waitUntil(lambda: "GJ-" in words_of(find(office, "goods-table")), timeout=10_000)
    key(office, "Ctrl+N")
    for name, typed in (
        ("kiosk1", "시험 상품"), ("name", "시험 상품 한 봉"), ("sku", "GJ-T001"),
        ("barcode", "8801234567893"),
    ):  # fmt: skip
        find(office, name).setFocus()
        type_into(find(office, name), typed)
    key(office, "Ctrl+S")
    said = find(office, "good-said")
    qtbot.waitUntil(lambda: "저장했습니다" in words_of(said), timeout=5_000)
    catalogue = Catalogue(till.engine, HandClock())
    qtbot.waitUntil(
        lambda: (
            getattr(getattr(catalogue.find("8801234567893"), "good", None), "sku", "") == "GJ-T001"
        ),
        timeout=PATIENCE_MS,
    )
