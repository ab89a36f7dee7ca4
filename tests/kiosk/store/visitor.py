"""A visitor before a kiosk: touches the real window on real services."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from sqlalchemy import func, select

from app.access.model import PANELS, StationKind
from app.devices.payments.emulator.server import Emulator
from app.devices.payments.http_door import open_door
from app.journal.store import EntryRow
from app.sales import wire
from app.storage.unit_of_work import reading
from kiosk.parts import CallsService, Device, Health, Light
from tests.kiosk.clock import StillClock
from tests.kiosk.stage import GOOD, Stage, parts_for
from tests.kiosk.store.services import open_shop
from ui.common.jobs import AtOnceExecutor, Executor

RICE, MILLET, BEER, KIMCHI = "2146810002082", "2146810006004", "2146810950062", "2146810007155"
KELP, NOBODY = "2146810005779", "2000000000008"
NO_PAPER = replace(GOOD, printer=Device(Light.ATTENTION, "종이를 넣어 주세요"))


class Bell:
    """Rings; nobody comes until told."""

    def __init__(self) -> None:
        self.rung: list[str] = []
        self.ended: list[int] = []

    def call(self, page: str) -> int:
        self.rung.append(page)
        return len(self.rung)

    def end(self, call_no: int) -> None:
        self.ended.append(call_no)

    def open(self) -> None:
        return None


class Visitor:
    """`taps` counts touches; between two of them a second goes by."""

    def __init__(
        self, app: QGuiApplication, folder: Path, emulator: Emulator | None, clock: StillClock,
        *, panel: str = "P24", hands_out: bool = False, bell: CallsService | None = None,
        health: Health = GOOD, executor: Executor | None = None, still: bool = False,
    ) -> None:  # fmt: skip
        self.clock, self.emulator, self.health = clock, emulator, health
        self.door = None if emulator is None else open_door(emulator.url, "GJ0001")
        self.shop = open_shop(folder, clock, self.door, hands_out=hands_out)
        parts = parts_for(StationKind.STORE)
        parts = replace(
            parts, clock=clock, store=self.shop.parts, calls=bell, health=lambda: self.health,
            settings=replace(parts.settings, still=still),
        )  # fmt: skip
        self.stage = Stage(app, PANELS[panel], parts, executor or AtOnceExecutor())
        self.stage.shell.stop()
        self.stage.shell.refresh()
        self.taps = 0

    @property
    def page(self) -> str:
        return self.stage.pages.current.removeprefix("store/")

    @property
    def model(self) -> Any:
        """The view model of the page that stands."""
        return self.stage.pages.standing

    def touch(self, *names: str) -> "Visitor":
        for name in names:
            self.passes(seconds=1)
            self.stage.touch(name)
            self.taps += 1
        return self

    def scan(self, code: str) -> "Visitor":
        self.passes(seconds=1)
        self.stage.scan(code)
        return self

    def key(self, *names: str) -> "Visitor":
        for name in names:
            self.stage.key(name)
        return self

    def walk_to(self, name: str) -> "Visitor":
        """Tab by Tab until the focus ring lies around it, then 확인."""
        self.passes(seconds=1)
        for _ in range(60):
            focus = self.stage.window.activeFocusItem()
            if focus is not None and focus.objectName() == name:
                return self.key("Return")
            self.key("Tab")
        raise AssertionError(f"the keypad does not reach {name}")

    def passes(self, *, seconds: int) -> "Visitor":
        self.clock.at += timedelta(seconds=seconds)
        self.clock.mono += seconds * 1_000
        return self

    def polls(self) -> "Visitor":
        """The second in which an open payment is asked after."""
        self.passes(seconds=1)
        self.model._following.poll()
        self.stage.settle()
        return self

    def pays(self, *, agrees: bool = True) -> "Visitor":
        """The phone scans the code that stands on the glass."""
        assert self.emulator is not None
        self.emulator.service.phone_pays(self.model.props.qr, agrees=agrees)
        return self.polls()

    def goes_away(self) -> "Visitor":
        """A minute and twenty seconds without a touch."""
        for _ in range(85):
            self.passes(seconds=1)
            self.stage.station.visit.tick()
        self.stage.settle()
        return self

    def text(self, name: str) -> str:
        return self.stage.text(name)

    def sees(self, name: str) -> bool:
        return self.stage.eyes.find(name) is not None

    def names(self, start: str) -> Sequence[str]:
        found = (item.objectName() for item in self.stage.eyes.items())
        return [name for name in found if name.startswith(start)]

    def sold(self) -> list[int]:
        """The won of every sale in the journal."""
        with reading(self.shop.engine) as session:
            rows = session.scalars(
                select(EntryRow).where(EntryRow.kind == wire.SALE).order_by(EntryRow.seq)
            ).all()
            return [wire.read_sale(*self._record(session, row.seq)).total for row in rows]

    def printed(self) -> int:
        from app.documents.store import PrintJobRow  # noqa: PLC0415

        with reading(self.shop.engine) as session:
            return session.scalar(select(func.count()).select_from(PrintJobRow)) or 0

    def _record(self, session: Any, seq: int) -> tuple[Any, bytes]:
        entry = self.shop.journal.read(session, seq)
        assert entry is not None
        return entry.face, entry.body

    def close(self) -> None:
        self.stage.close()
        if self.door is not None:
            self.door.close()
        self.shop.engine.dispose()
        assert self.stage.warnings == []
