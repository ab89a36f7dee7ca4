"""The ordered list of record types that come down by the feed; its order is the order of transfer.

A new type is one entry here, after the records it refers to.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import ModuleType
from typing import Any
from uuid import UUID

from app.access import store as access_store
from app.access import wire as access
from app.catalog import store as catalog_store
from app.catalog import wire as catalog
from app.journal.service import Journal
from app.learning import store as learning_store
from app.learning.wire import records as learning
from app.procurement import store as procurement_store
from app.procurement.wire import records as procurement
from app.storage.unit_of_work import UnitOfWork
from app.vault import wire as vault_wire
from app.vault.erasure import ERASURE, erase_here
from app.vault.errors import SubjectErased
from app.vault.model import SubjectRecord
from app.vault.service import SUBJECT, Vault

Encode = Callable[[Any], bytes]
Save = Callable[[UnitOfWork, str, bytes], None]
Remove = Callable[[UnitOfWork, str], None]


@dataclass(frozen=True)
class SyncedRecord:
    """One record type.

    `encode` makes the feed's body at the centre; `save` and `remove` apply a row at the station.
    """

    name: str
    encode: Encode
    save: Save
    remove: Remove


def synced_records(vault: Vault, journal: Journal | None = None) -> tuple[SyncedRecord, ...]:
    """Every type, those first that others refer to; a station gives its journal."""
    return (
        _plain("place", catalog, catalog_store),
        _plain("seller", catalog, catalog_store),
        _plain("vat_rule", catalog, catalog_store),
        _plain("good", catalog, catalog_store),
        _plain("price", catalog, catalog_store),
        _plain("tax_class", catalog, catalog_store),
        _plain("season", procurement, procurement_store),
        _subject(vault),
        _erasure(vault, journal),
        _plain("farmer", procurement, procurement_store),
        _plain("allotment", procurement, procurement_store),
        _plain("operator", access, access_store),
        _plain("station_settings", access, access_store),
        _plain("peer", access, access_store),
        _plain("course", learning, learning_store),
        _plain("session", learning, learning_store),
        _plain("consent_form", learning, learning_store),
        _plain("learning_rules", learning, learning_store),
    )


def opened_subjects(
    vault: Vault, rows: Iterable[tuple[str, str, bytes | None]], *, reader: str
) -> tuple[tuple[str, str, bytes | None], ...]:
    """Feed rows as they are served: the vault's records in place of the marks, each look logged.

    A record that was erased since is served as the tombstone that follows anyway.
    """
    asked = tuple(rows)
    wanted = {UUID(key) for name, key, body in asked if name == SUBJECT and body is not None}
    records = vault.get_many(wanted, reader=reader, reason="feed") if wanted else {}
    return tuple(
        (name, key, _subject_body(records.get(UUID(key)))) if name == SUBJECT else (name, key, body)
        for name, key, body in asked
    )


def encoders(records: Iterable[SyncedRecord]) -> Mapping[str, Encode]:
    """What the centre's `FeedWriter` needs."""
    return {record.name: record.encode for record in records}


def _plain(name: str, wire: ModuleType, store: ModuleType) -> SyncedRecord:
    """A type whose slice keeps the names: `encode_x`, `decode_x`, `save_x`, `remove_x`."""
    encode, decode = getattr(wire, f"encode_{name}"), getattr(wire, f"decode_{name}")
    save, remove = getattr(store, f"save_{name}"), getattr(store, f"remove_{name}")
    return SyncedRecord(
        name=name,
        encode=encode,
        save=lambda uow, _key, body: save(uow.session, decode(body)),
        remove=lambda uow, key: remove(uow.session, key),
    )


def _subject(vault: Vault) -> SyncedRecord:
    def save(uow: UnitOfWork, key: str, body: bytes) -> None:
        subject, record = UUID(key), vault_wire.decode_subject(body)
        # What was changed here and has not gone up yet is newer than the centre's echo.
        if vault.is_unsent(uow.session, subject):
            return
        # A late row must not bring back who was erased here.
        with suppress(SubjectErased):
            vault.receive(uow, subject, record)

    return SyncedRecord(
        name=SUBJECT,
        encode=lambda mark: vault_wire.encode_subject_mark(mark.commitment),
        save=save,
        # The feed is in order: no late row brings back who was erased; who moved may return.
        remove=lambda uow, key: vault.forget(uow, UUID(key)),
    )


def _erasure(vault: Vault, journal: Journal | None) -> SyncedRecord:
    """That somebody was destroyed: the station's key goes too, and entry 50 answers."""

    def save(uow: UnitOfWork, _key: str, body: bytes) -> None:
        erase_here(uow, vault, journal, vault_wire.decode_erasure(body))

    return SyncedRecord(
        name=ERASURE,
        encode=vault_wire.encode_erasure,
        save=save,
        remove=lambda _uow, _key: None,  # nobody comes back
    )


def _subject_body(record: SubjectRecord | None) -> bytes | None:
    return None if record is None else vault_wire.encode_subject(record)
