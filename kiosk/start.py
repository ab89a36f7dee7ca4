"""A station's pages put on its services: the parts are built, the pages run, the threads ended."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.access.calls import CallBell
from app.access.days import StationDay
from app.access.errors import AccessError
from app.access.model import PANELS, Panel, PrinterLine, StationKind, StationSettings
from app.access.operators import Operators
from app.catalog import store as catalog_store
from app.devices.printers.opening import open_printer
from app.documents.profiles import PROFILES
from app.journal.errors import JournalError
from app.shared.clock import Clock
from app.shared.resources import resource
from app.station.folder import Folder
from app.station.service import Station, build
from app.storage.unit_of_work import reading
from kiosk.app import run
from kiosk.errors import CannotStart, NotTold, WrongStation
from kiosk.gallery import paint_all
from kiosk.health import HealthWatch
from kiosk.learn.start import learn_parts
from kiosk.page import PUBLIC_KINDS
from kiosk.parts import Parts
from kiosk.standing import Standing
from kiosk.store.start import store_parts
from kiosk.till.start import till_parts
from kiosk.weigh.start import weigh_parts
from ui.common.translate import tr


def start(
    folder: Path,
    code: str,
    clock: Clock,
    *,
    panel: str | None = None,
    scale: str | None = None,
    printer: str | None = None,
    play: bool,
    gallery: Path | None = None,
) -> int:
    """Until the window is closed; the exit status. `scale` and `printer` go before the settings.

    With `gallery` nothing is opened for anybody: every page is painted into that folder.
    """
    try:
        station = build(Folder(folder), clock)
    except (AccessError, JournalError) as error:
        raise CannotStart(f"{folder} is no enrolled station: {error}") from error
    if station.enrolled.station != code:
        raise WrongStation(f"{folder} holds {station.enrolled.station}, not {code}")
    settings = station.settings()
    if settings is None:
        raise NotTold(f"{code} has no settings yet: it has to reach the centre once")
    settings = _overridden(settings, panel, scale, printer)
    if gallery is not None:
        paint_all(_parts(station, settings), panel_of(settings), gallery)
        return 0
    if settings.printer is not None:
        profile = PROFILES[settings.printer.profile]
        station.start(open_printer(settings.printer.url), profile)
    else:
        station.start(None, PROFILES["generic-80mm"])
    parts = _parts(station, settings)
    if parts.weigh is not None:
        parts.weigh.live.listen(lambda _event: None)  # heard from before its page stands
    try:
        return run(parts, panel_of(settings), play=play)
    finally:
        if parts.weigh is not None:
            parts.weigh.live.stop()
        station.stop()


def panel_of(settings: StationSettings) -> Panel:
    """The glass as it was measured here, or as the panel's maker says."""
    return replace(PANELS[settings.panel], glass_mm=settings.glass_mm)


def county() -> str:
    """Whose program this is: another county installs the same one with another file."""
    name: str = json.loads(resource("county.json").read_text(encoding="utf-8"))["name"]
    return name


def _parts(station: Station, settings: StationSettings) -> Parts:
    operators = Operators(station.engine, station.clock)
    names = _names(operators)
    place, place_en = _place(station, settings)
    weigh = till = store = learn = None
    if settings.kind is StationKind.WEIGH:
        weigh = weigh_parts(station, settings, county=county(), place=place, name_of=names)
    if settings.kind is StationKind.TILL:
        till = till_parts(station, settings)
    if settings.kind is StationKind.STORE:
        store = store_parts(station, settings)
    if settings.kind is StationKind.CLASS:
        learn = learn_parts(station, settings, county=county())
    bells = None if till is None else till.calls
    watch = HealthWatch(station, None if weigh is None else weigh.live, bells)
    return Parts(
        station=settings.station,
        place=place,
        place_en=place_en,
        settings=settings,
        clock=station.clock,
        operators=operators,
        day=StationDay(station.engine, station.journal),
        health=watch.look,
        weigh=weigh,
        till=till,
        store=store,
        learn=learn,
        calls=_bell(station, settings),
        turned=Standing(station).turned,
    )


def _bell(station: Station, settings: StationSettings) -> CallBell | None:
    """Of a public station whose place has a LAN: elsewhere nobody would hear it."""
    if settings.kind not in PUBLIC_KINDS or not station.peers.is_on:
        return None
    bell = CallBell(
        station.engine, station.journal, station.peers.heard, station.peers.reached
    )  # fmt: skip
    bell.end_left()
    return bell


def _names(operators: Operators) -> Callable[[int], str]:
    def name_of(number: int) -> str:
        found = (each.name for each in operators.active() if each.no == number)
        return next(found, tr("{no}번").format(no=number))

    return name_of


def _place(station: Station, settings: StationSettings) -> tuple[str, str]:
    """Its name in Korean and in English."""
    with reading(station.engine) as session:
        place = catalog_store.place(session, settings.place)
    return (settings.place, "") if place is None else (place.name, place.name_en)


def _overridden(
    settings: StationSettings, panel: str | None, scale: str | None, printer: str | None
) -> StationSettings:
    if panel is not None:
        settings = replace(settings, panel=panel, measured_glass_mm=None)
    if scale is not None and settings.scale is not None:
        settings = replace(settings, scale=replace(settings.scale, url=scale))
    if printer is not None:
        line = settings.printer or PrinterLine(printer)
        settings = replace(settings, printer=replace(line, url=printer))
    return settings
