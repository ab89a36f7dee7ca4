"""Looks at everything in turn and says how it stands; changes nothing."""

import os
import sqlite3
from pathlib import Path

import httpx
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.doctor import book, devices, line, machine
from app.doctor.line import Visit
from app.doctor.model import Answer, Verdict
from app.doctor.opened import Opened, looking, open_folder
from app.doctor.windows import windows
from app.journal.errors import JournalError
from app.journal.keys import load_key
from app.journal.model import Waiting
from app.journal.service import Journal
from app.shared.clock import Clock, from_utc_ms


def examine(
    data: Path | None, clock: Clock, transport: httpx.BaseTransport | None = None
) -> tuple[Answer, ...]:
    """The machine, and the station in `data` where one is named."""
    if data is None:
        return (
            machine.fonts(), windows(os.environ), devices.printer(None), devices.ports(None),
            machine.clock(clock.now(), clock.build_date, None, None), machine.disk(Path.cwd()),
        )  # fmt: skip
    opened = open_folder(data)
    found = (
        Visit(reached=False)
        if opened.enrolled is None
        else line.visit(opened.enrolled, opened.folder, transport)
    )
    last = None if opened.last_entry_ms is None else from_utc_ms(opened.last_entry_ms)
    return (
        machine.fonts(),
        windows(os.environ),
        devices.printer(opened.settings),
        devices.ports(opened.settings),
        machine.clock(clock.now(), clock.build_date, last, found.time),
        machine.disk(data if data.is_dir() else Path.cwd()),
        book.database(opened.folder),
        book.keys(opened),
        line.network(found, waiting(opened, clock), clock.now()),
        book.paper(opened),
        line.peers(opened.settings, opened.peers),
    )


def is_well(answers: tuple[Answer, ...]) -> bool:
    return all(answer.verdict is not Verdict.FAIL for answer in answers)


def waiting(opened: Opened, clock: Clock) -> Waiting | None:
    """What still has to go up; None where it cannot be told."""
    if opened.enrolled is None:
        return None
    try:
        journal = Journal(
            station=opened.enrolled.station, key=load_key(opened.folder.key), clock=clock
        )
        with looking(opened.folder) as engine, Session(engine) as session:
            return journal.waiting(session)
    except (JournalError, sqlite3.Error, SQLAlchemyError):
        return None
