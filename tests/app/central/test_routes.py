"""A real server, asked as stations and auditors ask it."""

import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import cbor2
import httpx
import pytest

from app.access.model import Enrolled, Role, StationKind
from app.access.operators import make_operator, save_operator
from app.access.stations import stations
from app.central.centre import Centre, revoke_station
from app.central.export import export_log
from app.central.limits import MAX_BODY_BYTES
from app.central.year_log import arrived
from app.journal.model import Head
from app.ledger import merkle, proof, tiles
from app.ledger.audit import audit
from app.ledger.checkpoint import Checkpoint
from app.ledger.policy import open_checkpoint, parse_policy
from app.ledger.trust import parse_trust
from app.shared import canonical
from app.storage.feed import new_epoch
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync import client as wire
from app.sync.errors import CodeRefused, NotAllowed, WireRefused
from app.sync.model import Page, Snapshot, SubjectAnswer
from app.vault.model import SubjectRecord
from app.vault.wire import encode_subject
from tests.app.central.conftest import serving
from tests.app.central.doubles import Chain, Hands, forged

WIRE = {"Madang-Wire": "1"}


def enrolled(centre: Centre, url: str, chain: Chain, place: str = "rpc") -> Enrolled:
    with UnitOfWork(centre.engine) as uow:
        code = centre.enrolment.make_code(
            uow, station=chain.station, place=place, kind=StationKind.WEIGH, made_by="kim"
        )
        uow.commit()
    made = wire.enrol(url, code.code, chain.public)
    chain.token = made.token
    return made


def send(url: str, chain: Chain, body: bytes) -> httpx.Response:
    return httpx.post(f"{url}/v1/stations/{chain.station}/entries", content=body)


def verified(url: str, vkey: str, path: str = "/checkpoint") -> Checkpoint:
    note = httpx.get(url + path).raise_for_status().text
    return open_checkpoint(note, parse_policy(f"log {vkey}\nquorum none\n")).checkpoint


@pytest.fixture
def chain() -> Chain:
    return Chain("W01")


@pytest.fixture
def station(centre: Centre, url: str, chain: Chain) -> Iterator[wire.CentreClient]:
    with wire.CentreClient(enrolled(centre, url, chain)) as client:
        yield client


def test_a_station_enrols_once_by_a_code_and_gets_the_same_answer_if_it_was_lost(
    centre: Centre, url: str, chain: Chain
) -> None:
    with UnitOfWork(centre.engine) as uow:
        code = centre.enrolment.make_code(
            uow, station="W01", place="rpc", kind=StationKind.WEIGH, made_by="kim"
        )
        uow.commit()
    first = wire.enrol(url, code.code, chain.public)
    again = wire.enrol(url, code.code, chain.public)
    assert (again.station, again.vkey) == (first.station, first.vkey)
    assert first.origin == "madang.gangjin.example/log/2025"
    with pytest.raises(CodeRefused):
        wire.enrol(url, code.code, Chain("W01").public)
    with pytest.raises(CodeRefused):
        wire.enrol(url, "WRONGCDE", chain.public)


def test_a_station_is_told_how_far_it_has_come(
    url: str, chain: Chain, station: wire.CentreClient
) -> None:
    assert station.head() == Head(0, chain.heads[0])
    chain.days(5)
    assert send(url, chain, chain.batch(1, 5)).json() == {"through": 5}
    assert station.head() == Head(5, chain.heads[5])


def test_gap_fork_and_stranger_are_answered_in_words(
    url: str, chain: Chain, station: wire.CentreClient
) -> None:
    chain.days(5)
    answer = send(url, chain, chain.batch(3, 5))
    assert (answer.status_code, answer.json()) == (409, {"error": "gap", "next": 1})
    send(url, chain, chain.batch(1, 5))
    answer = send(url, chain, chain.fork(2).days(2).batch(1, 4))
    assert (answer.status_code, answer.json()) == (409, {"error": "equivocation", "seq": 3})
    answer = send(url, chain, forged(chain.batch(1, 5)))
    assert (answer.status_code, answer.json()) == (401, {"error": "signature"})
    stranger = Chain("T09").days(1)
    answer = send(url, stranger, stranger.batch(1, 1))
    assert (answer.status_code, answer.json()) == (401, {"error": "unknown_station"})
    content = cbor2.loads(chain.batch(1, 5))
    answer = send(url, chain, cbor2.dumps({**content, "v": 2}))
    assert (answer.status_code, answer.json()) == (426, {"error": "wire", "accepted": [1]})


def test_every_entry_is_proved_from_published_files_alone(
    url: str, chain: Chain, station: wire.CentreClient
) -> None:
    chain.days(300)
    send(url, chain, chain.batch(1, 120))
    trusted = parse_trust(httpx.get(f"{url}/trust.json").content)
    vkey = str(trusted.logs[0].key)
    before = verified(url, vkey)
    send(url, chain, chain.batch(121, 300))
    after = verified(url, vkey, "/log/2025/checkpoint")

    def read(level: int, n: int) -> bytes | None:
        items = (after.size >> tiles.HEIGHT * level) - n * tiles.WIDTH
        path = tiles.tile_path(level, n, min(tiles.WIDTH, items))
        return httpx.get(f"{url}/{path}").raise_for_status().content

    path = tiles.consistency_path(before.size, after.size, read)
    assert merkle.verify_consistency(before.size, after.size, before.root, after.root, path)
    for seq in (1, 2, 120, 121, 256, 300):
        text = httpx.get(
            f"{url}/v1/stations/W01/entries/{seq}/proof",
            headers={**WIRE, "Authorization": f"Bearer {chain.token}"},
        ).text
        policy = parse_policy(f"log {vkey}\nquorum none\n")
        proof.verify_proof(chain.leaves[seq - 1], text, policy)
        index = proof.parse_proof(text).index
        steps = tiles.inclusion_path(index, after.size, read)
        leaf = merkle.leaf_hash(chain.leaves[seq - 1])
        assert merkle.verify_inclusion(leaf, index, after.size, steps, after.root)


def test_the_exported_log_passes_the_audit(
    centre: Centre, url: str, chain: Chain, station: wire.CentreClient, tmp_path: Path
) -> None:
    other = Chain("T01")
    enrolled(centre, url, other, "shop")
    chain.days(300)
    other.days(40)
    for body, whose in (
        (chain.batch(1, 200), chain), (other.batch(1, 40), other), (chain.batch(150, 300), chain),
    ):  # fmt: skip
        assert send(url, whose, body).status_code == 200
    export_log(centre.files, 2025, tmp_path / "ledger")
    assert export_log(centre.files, 2025, tmp_path / "ledger") == 1
    trust = parse_trust(httpx.get(f"{url}/trust.json").content)

    def read(path: str) -> bytes | None:
        file = tmp_path / "ledger" / path
        return file.read_bytes() if file.exists() else None

    report = audit(
        read, trust.logs[0].key, trust.logs[0].policy,
        {each.public: each.station for each in trust.stations},
    )  # fmt: skip
    assert report.findings == ()
    assert (report.entries, report.batches, report.unchecked) == (340, 3, 0)
    assert report.root == verified(url, str(trust.logs[0].key)).root
    assert httpx.get(f"{url}/tile/entries/000").content == read("tile/entries/000")


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/001",
        "tile/0/000.p/200",
        "tile/0/0",
        "tile/1/000",
        "tile/entries/000.p/099",
        "tile/64/000",
        "tile/0/000.p/256",
        "tile/0/x999/999",
        "log/2024/checkpoint",
        "log/2024/tile/0/000",
        "nothing",
    ],
)
def test_a_file_that_is_not_there_is_not_found(
    url: str, chain: Chain, station: wire.CentreClient, path: str
) -> None:
    chain.days(50)
    send(url, chain, chain.batch(1, 50))
    answer = httpx.get(f"{url}/{path}")
    assert answer.status_code == 404
    assert "error" in answer.json()


def test_partial_tiles_of_older_checkpoints_go_on_being_served(
    url: str, chain: Chain, station: wire.CentreClient
) -> None:
    chain.days(50)
    send(url, chain, chain.batch(1, 10))
    size = verified(url, vkey_of(url)).size
    older = httpx.get(f"{url}/log/2025/tile/0/000.p/{size}")
    bundle = httpx.get(f"{url}/log/2025/tile/entries/000.p/{size}").content
    send(url, chain, chain.batch(11, 50))
    assert httpx.get(f"{url}/log/2025/tile/0/000.p/{size}").content == older.content
    assert httpx.get(f"{url}/log/2025/tile/entries/000.p/{size}").content == bundle
    assert "immutable" in older.headers["Cache-Control"]
    assert len(tiles.decode_bundle(bundle, size)) == size
    assert httpx.get(f"{url}/checkpoint").headers["Cache-Control"] == "no-store"


def vkey_of(url: str) -> str:
    return str(parse_trust(httpx.get(f"{url}/trust.json").content).logs[0].key)


def test_a_revoked_station_is_turned_away_and_its_range_in_the_log_ends(
    centre: Centre, url: str, chain: Chain, station: wire.CentreClient
) -> None:
    chain.days(2)
    send(url, chain, chain.batch(1, 1))
    assert not revoke_station(centre, "W09")
    assert revoke_station(centre, "W01")
    assert send(url, chain, chain.batch(2, 2)).status_code == 403
    with pytest.raises(NotAllowed):
        station.head()
    trusted = parse_trust(httpx.get(f"{url}/trust.json").content)
    assert trusted.stations[0].last == verified(url, vkey_of(url)).size - 1


def test_a_station_speaks_for_itself_only(
    centre: Centre, url: str, chain: Chain, station: wire.CentreClient
) -> None:
    enrolled(centre, url, Chain("T01"), "shop")
    mine = {**WIRE, "Authorization": f"Bearer {chain.token}"}
    assert httpx.get(f"{url}/v1/stations/T01/head", headers=mine).status_code == 403
    assert httpx.get(f"{url}/v1/stations/W01/head", headers=WIRE).status_code == 401
    wrong = {**WIRE, "Authorization": "Bearer wrong"}
    assert httpx.get(f"{url}/v1/stations/W01/head", headers=wrong).status_code == 401


def test_another_wire_version_is_answered_with_those_that_are_spoken(
    url: str, chain: Chain, station: wire.CentreClient
) -> None:
    bearer = {"Authorization": f"Bearer {chain.token}"}
    for headers in (bearer, {**bearer, "Madang-Wire": "2"}):
        answer = httpx.get(f"{url}/v1/stations/W01/head", headers=headers)
        assert (answer.status_code, answer.json()["error"]) == (426, "wire")
    station._http.headers["Madang-Wire"] = "9"
    with pytest.raises(WireRefused):
        station.health(0, None, "home")


def test_the_feed_gives_rows_in_order_and_only_what_a_place_needs(
    centre: Centre, url: str, station: wire.CentreClient
) -> None:
    first = station.feed(0, None)
    assert isinstance(first, Snapshot)
    with centre.work() as uow:
        save_operator(uow, make_operator(7, "홍길동", Role.CLERK, "1234"))
        save_operator(uow, make_operator(8, "홍길순", Role.CLERK, "1234", scope="shop"))
        uow.commit()
    start = station.feed(0, None)
    assert [row[:2] for row in start.rows] == [("peer", "W01"), ("operator", "7")]
    with centre.work() as uow:
        save_operator(uow, make_operator(9, "홍길남", Role.CLERK, "1234", scope="rpc"))
        uow.commit()
    page = station.feed(start.cursor, start.epoch)
    assert isinstance(page, Page)
    assert [row[1] for row in page.rows] == ["9"]
    assert station.feed(page.cursor, page.epoch) == Page(page.epoch, page.cursor, ())
    with UnitOfWork(centre.engine) as uow:
        new_epoch(uow.session)
        uow.commit()
    after = station.feed(page.cursor, page.epoch)
    assert isinstance(after, Snapshot)
    assert {row[1] for row in after.rows} == {"W01", "7", "9"}


def test_a_person_goes_to_the_stations_of_the_place_and_nowhere_else(
    centre: Centre, url: str, station: wire.CentreClient
) -> None:
    there, elsewhere = (
        wire.CentreClient(enrolled(centre, url, Chain(name), place))
        for name, place in (("W02", "rpc"), ("T01", "shop"))
    )
    subject = uuid4()
    record = encode_subject(SubjectRecord(bytes(16), canonical.encode({"name": "홍길동"})))
    assert station.put_subject(subject, record) is SubjectAnswer.KEPT
    assert _told(there) == [("peer", "W01"), ("peer", "W02"), ("subject", str(subject))]
    assert there.feed(0, None).rows[-1][2] == record
    assert _told(elsewhere) == [("peer", "T01")]
    with centre.work() as uow:
        centre.vault.erase(uow, subject, "rpc")
        uow.commit()
    assert station.put_subject(subject, record) is SubjectAnswer.ERASED
    assert _told(there) == [("peer", "W01"), ("peer", "W02")]
    for client in (there, elsewhere):
        client.close()


def _told(client: wire.CentreClient) -> list[tuple[str, str]]:
    return [row[:2] for row in client.feed(0, None).rows]


def test_health_is_kept(centre: Centre, station: wire.CentreClient) -> None:
    station.health(12, 1_763_600_000_000, "weigh/weigh")
    with reading(centre.engine) as session:
        (known,) = stations(session)
    assert (known.waiting, known.page) == (12, "weigh/weigh")
    assert known.last_seen == centre.clock.now()


def test_too_long_a_body_is_refused_announced_or_not(url: str, chain: Chain) -> None:
    def in_pieces() -> Iterator[bytes]:
        for _ in range(20):
            yield bytes(MAX_BODY_BYTES // 16)

    for content in (bytes(MAX_BODY_BYTES + 1), in_pieces()):
        answer = httpx.post(f"{url}/v1/stations/W01/entries", content=content)
        assert (answer.status_code, answer.json()["error"]) == (413, "too_long")


def test_a_station_that_sends_twice_at_once_is_asked_to_wait(
    centre: Centre, url: str, chain: Chain, station: wire.CentreClient
) -> None:
    chain.days(1)
    with centre.turnstile.passing("W01"):
        answer = send(url, chain, chain.batch(1, 1))
    assert (answer.status_code, answer.json()) == (429, {"error": "busy"})
    assert answer.headers["Retry-After"] == "1"
    assert send(url, chain, chain.batch(1, 1)).status_code == 200


def test_rubbish_is_malformed_and_not_repeated(url: str, station: wire.CentreClient) -> None:
    for path in ("/v1/enrol", "/v1/stations/W01/entries"):
        answer = httpx.post(url + path, content=b"\xff secret")
        assert answer.status_code == 400
        assert "secret" not in answer.text


def test_a_centre_that_may_not_sign_runs_and_says_why(
    centre: Centre, clock: Hands, chain: Chain
) -> None:
    with serving(centre) as url:
        enrolled(centre, url, chain)
        assert httpx.get(f"{url}/healthz").json() == {"ok": True}
    with centre.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM ledger_log")
    with serving(centre) as url:
        answer = httpx.get(f"{url}/healthz")
        assert (answer.status_code, answer.json()["error"]) == (503, "refuses_to_sign")
        chain.days(1)
        assert send(url, chain, chain.batch(1, 1)).status_code == 503


def test_eight_stations_at_once_over_the_network_lose_nothing(centre: Centre, url: str) -> None:
    chains = [Chain(f"W0{n}").days(60) for n in range(1, 9)]
    for each in chains:
        enrolled(centre, url, each)
    answers: list[int] = []

    def upload(mine: Chain) -> None:
        for first in range(1, 61, 6):
            status = 429
            while status == 429:
                status = send(url, mine, mine.batch(first, first + 5)).status_code
            answers.append(status)

    threads = [threading.Thread(target=upload, args=(each,)) for each in chains]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 80
    with reading(centre.engine) as session:
        for each in chains:
            assert arrived(session, each.station) == tuple(enumerate(each.leaves, 1))
