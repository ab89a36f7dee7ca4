"""What a station keeps: its database, its keys, the papers that wait."""

import os
import sqlite3
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.doctor.model import Answer, attention, fail, ok
from app.doctor.opened import Opened, looking, raw
from app.documents import store as papers
from app.journal.errors import KeyProblem
from app.journal.keys import load_key
from app.journal.store import EntryRow
from app.ledger.entry import first_head, head_message
from app.station.folder import Folder
from app.station.service import DEVICE
from app.storage.files import SecretFileProblem, read_secret
from app.storage.schema import revisions
from app.storage.tables import STATION

_SWAP = "쓰지 말고 담당자를 불러 주세요. 「고장 난 기기 바꾸기」로 새로 등록해야 해요."
_ENROL = "사무실에서 등록 코드를 받아 `enrol`로 등록해 주세요."


def database(folder: Folder) -> Answer:
    """Whole by SQLite's own check, at this program's schema, the chain without holes."""
    if not folder.database.is_file():
        return fail("database", "장부가 없어요.", _ENROL)
    try:
        with raw(folder) as connection:
            broken = _broken(connection)
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            entries = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
    except (sqlite3.Error, TypeError):
        broken, revision, entries = "장부를 읽을 수 없어요.", "", 0
    return fail("database", broken, _SWAP) if broken else _revised(revision, entries)


def _broken(connection: sqlite3.Connection) -> str:
    """What is wrong with what is written; "" for nothing."""
    whole = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    if not whole or orphan is not None:
        return "장부가 깨졌어요."
    count, last = connection.execute("SELECT count(*), max(seq) FROM entry").fetchone()
    if count != (last or 0):
        return "장부에 빠진 기록이 있어요."
    ahead = connection.execute("SELECT max(centre_ahead_at) FROM journal_state").fetchone()[0]
    return "" if ahead is None else "옛 사본이에요. 센터가 이 장부보다 많이 알아요."


def _revised(revision: str, entries: int) -> Answer:
    known = revisions(STATION)
    if revision not in known:
        told = f"장부가 이 프로그램보다 새 판({revision})이에요."
        return fail("database", told, "새 프로그램을 설치해 주세요.")
    if revision != known[-1]:
        told = f"장부가 옛 판({revision})이에요."
        return attention("database", told, "프로그램을 한 번 켜면 저절로 새 판이 돼요.")
    return ok("database", f"온전해요. 기록 {entries:,}개, 판 {revision}.")


def keys(opened: Opened) -> Answer:
    """There, readable by nobody else, and the one with which the chain was signed."""
    folder = opened.folder
    if opened.enrolled is None:
        return fail("keys", "등록되지 않은 기기예요.", _ENROL)
    try:
        public = load_key(folder.key).public_bytes
        if folder.master_key.exists():
            read_secret(folder.master_key)
    except (KeyProblem, SecretFileProblem) as problem:
        if "others can read" in str(problem):
            return fail("keys", "열쇠 파일을 다른 사람도 읽을 수 있어요.", _close(folder))
        return fail("keys", "열쇠 파일이 없거나 깨졌어요.", _SWAP)
    if _is_open(folder.enrolled):
        return fail("keys", "등록 파일을 다른 사람도 읽을 수 있어요.", _close(folder))
    if not _signed_the_chain(opened, public):
        return fail("keys", "열쇠가 이 장부의 것이 아니에요.", _SWAP)
    return ok("keys", "이 단말만 읽을 수 있고, 등록한 그 열쇠예요.")


def paper(opened: Opened) -> Answer:
    try:
        with looking(opened.folder) as engine, Session(engine) as session:
            state = papers.queue_state(session, DEVICE)
    except (sqlite3.Error, SQLAlchemyError):
        return attention("paper", "종이 차례를 읽지 못했어요.", "장부부터 봐 주세요.")
    if state.trouble is not None:
        told = f"종이 {state.waiting:,}장이 나오지 못하고 있어요."
        return attention("paper", told, "인쇄기 전원과 종이를 봐 주세요. 이어지면 저절로 나와요.")
    if state.in_doubt:
        told = f"나오다 만 종이가 {len(state.in_doubt):,}장 있어요."
        return attention("paper", told, "종이를 보고, 없으면 「다시 인쇄」를 눌러 주세요.")
    if state.waiting:
        told = f"종이 {state.waiting:,}장이 기다려요."
        return attention("paper", told, "프로그램을 켜면 나와요.")
    return ok("paper", "기다리는 종이가 없어요.")


def _signed_the_chain(opened: Opened, public: bytes) -> bool:
    """The last head carries this key's signature; with no entry yet the centre's head is asked."""
    last = select(EntryRow.seq, EntryRow.head, EntryRow.signature).order_by(EntryRow.seq.desc())
    try:
        with looking(opened.folder) as engine, Session(engine) as session:
            row = session.execute(last.limit(1)).first()
    except (sqlite3.Error, SQLAlchemyError):
        return True  # the database's own line tells
    if row is None or opened.enrolled is None:
        return True
    message = head_message(opened.enrolled.station, row.seq, row.head)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(row.signature, message)
    except InvalidSignature:
        return False
    return True


def is_first_head(folder: Folder, head: bytes) -> bool:
    """Whether the centre, which has no entry of it yet, has this station's key."""
    try:
        return head == first_head(load_key(folder.key).public_bytes)
    except KeyProblem:
        return True  # the keys' own line tells


def _is_open(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & 0o077)


def _close(folder: Folder) -> str:
    names = " ".join(path.name for path in (folder.key, folder.enrolled, folder.master_key))
    return f"`chmod 600 {names}`을 해 주세요."
