"""A log under a quorum: published when cosigned, entries taken meanwhile, no second history."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError
from sqlalchemy import Engine, make_url

from app.central.answers import Taken
from app.central.centre import Centre, build, log_vkey
from app.central.errors import RefusesToSign
from app.central.postgres import Cluster
from app.central.published import Published
from app.central.settings import NO_WITNESSES, CentralSettings
from app.ledger import record
from app.ledger.keys import COSIGNATURE, Signer, parse_vkey
from app.ledger.policy import open_checkpoint, parse_policy
from app.witness.logs import Logs
from app.witness.server import serving as witness_serving
from app.witness.service import Witness
from app.witness.store import Store
from tests.app.central.conftest import run, serving
from tests.app.central.doubles import Chain, Hands, stored_leaves

KEYS = [
    Signer(f"{name}.example/witness", sha256(name.encode()).digest(), COSIGNATURE)
    for name in ("county", "nh", "naqs", "farmers")
]


class Around:
    """Witnesses on addresses that stay the same, each of which can be away for a while."""

    def __init__(self, folder: Path, vkey: str, clock: Hands) -> None:
        self._folder, self._logs, self._clock = folder, Logs([parse_vkey(vkey)]), clock
        self._ports = dict.fromkeys(range(len(KEYS)), 0)
        self._running: dict[int, ExitStack] = {}

    def start(self, number: int, clock: Hands | None = None) -> None:
        store = Store(self._folder / f"witness-{number}.sqlite")
        witness = Witness(store, KEYS[number], self._logs, clock or self._clock)
        stack = ExitStack()
        stack.callback(store.close)
        server = stack.enter_context(witness_serving(witness, port=self._ports[number]))
        self._ports[number] = server.server_address[1]
        self._running[number] = stack

    def stop(self, number: int) -> None:
        self._running.pop(number).close()

    def close(self) -> None:
        for number in list(self._running):
            self.stop(number)

    def policy(self, *numbers: int, quorum: int) -> str:
        lines = [
            f"witness w{number + 1} {KEYS[number].key} http://127.0.0.1:{self._ports[number]}\n"
            for number in numbers
        ]
        names = " ".join(f"w{number + 1}" for number in numbers)
        return "".join(lines) + f"group field {quorum} {names}\nquorum field\n"


@contextmanager
def built(url: str, folder: Path, clock: Hands, policy: str) -> Iterator[Centre]:
    """A centre that is not served; its publisher is asked by hand."""
    made = build(CentralSettings(database_url=url, data=folder / "data", policy=policy), clock)
    try:
        yield made
    finally:
        made.publisher.stop()
        made.sequencer.close()
        made.engine.dispose()


@pytest.fixture
def around(centre_url: str, tmp_path: Path, clock: Hands) -> Iterator[Around]:
    with built(centre_url, tmp_path, clock, NO_WITNESSES):
        settings = CentralSettings(database_url=centre_url, data=tmp_path / "data")
        made = Around(tmp_path, log_vkey(settings, clock), clock)
    yield made
    made.close()


@pytest.fixture
def chain(engine: Engine, clock: Hands) -> Chain:
    return Chain("W01").enrolled(engine, clock).days(40)


def published(centre: Centre, policy: str) -> int | None:
    """The size that is public, after the policy was checked as any reader does."""
    note = centre.files.checkpoint(2025)
    if note is None:
        return None
    log = centre.files.trust().logs[-1]
    assert log.policy_text == policy
    return open_checkpoint(note, log.policy).checkpoint.size


def test_three_of_four_are_enough_and_two_publish_nothing_but_entries_are_taken(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    for number in range(4):
        around.start(number)
    policy = around.policy(0, 1, 2, 3, quorum=3)
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(1, 2))
        assert published(centre, policy) is None
        assert centre.publisher.publish()
        first = published(centre, policy)
        around.stop(3)
        centre.sequencer.take("W01", chain.batch(3, 4))
        assert centre.publisher.publish()
        second = published(centre, policy)
        assert first is not None
        assert second == first + 3

        around.stop(2)
        clock.advance(timedelta(minutes=1))
        for seq in (5, 6):
            assert centre.sequencer.take("W01", chain.batch(seq, seq)) == Taken(seq)
            assert not centre.publisher.publish()
        assert published(centre, policy) == second
        late = centre.publisher.late
        assert late is not None
        assert (late.since, dict(late.missing)) == (clock.now(), {"w3": "away", "w4": "away"})

        around.start(2)
        assert centre.publisher.publish()
        assert published(centre, policy) == second + 4
        assert centre.publisher.late is None


def test_a_witness_that_was_away_is_brought_up_to_date_from_where_it_was(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    around.start(0)
    around.start(1)
    policy = around.policy(0, 1, quorum=1)
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(1, 7))
        centre.publisher.publish()
        around.stop(0)
        for seq in range(8, 20):
            centre.sequencer.take("W01", chain.batch(seq, seq))
            assert centre.publisher.publish()
        around.start(0)
        around.stop(1)
        centre.sequencer.take("W01", chain.batch(20, 20))
        assert centre.publisher.publish()
        size = published(centre, policy)
    # Another process of the centre knows nothing of where the witness is, and finds out.
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(21, 21))
        assert centre.publisher.publish()
        assert published(centre, policy) == (size or 0) + 2


def test_a_policy_that_is_new_is_a_leaf_and_what_was_public_stays_so(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain, engine: Engine
) -> None:
    with built(centre_url, tmp_path, clock, NO_WITNESSES) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(1, 3))
        before = centre.files.checkpoint(2025)
    around.start(0)
    policy = around.policy(0, quorum=1)
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        for _ in range(2):
            centre.sequencer.list_policy()
        assert centre.files.checkpoint(2025) == before
        assert centre.publisher.publish()
        assert published(centre, policy) == len(stored_leaves(engine))
        texts = [log.policy_text for log in centre.files.trust().logs]
    assert texts == [NO_WITNESSES, policy]
    public = [record.decode_public(leaf) for leaf in stored_leaves(engine) if leaf[:1] == b"\x02"]
    assert [each.text for each in public if isinstance(each, record.PolicyText)] == texts


def test_a_database_and_disk_restored_together_are_found_out_by_a_witness(
    postgres: Cluster, centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    """The signed checkpoint outside the database is restored too: only a witness remembers."""
    around.start(0)
    policy = around.policy(0, quorum=1)
    name, kept = make_url(centre_url).database, tmp_path / "data/checkpoints/2025.checkpoint"
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(1, 3))
        centre.publisher.publish()
    backup = kept.read_text()
    run(
        postgres.url(),
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
        f"CREATE DATABASE {name}_old TEMPLATE {name}",
    )
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(4, 6))
        centre.publisher.publish()
    kept.write_text(backup)
    (tmp_path / "data/published/2025.checkpoint").write_text(backup)
    old = postgres.url(f"{name}_old")
    with built(old, tmp_path, clock, policy) as centre:
        with pytest.raises(RefusesToSign, match="restored from an older copy"):
            centre.sequencer.check()
        with pytest.raises(RefusesToSign):
            centre.sequencer.take("W01", chain.batch(4, 4))
    # The witness is away at the start: what it knows comes out before anything is published.
    around.stop(0)
    with built(old, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        other = chain.fork(3).days(9)
        centre.sequencer.take("W01", other.batch(4, 12))
        assert not centre.publisher.publish()
        around.start(0)
        with pytest.raises(RefusesToSign, match="otherwise than it was signed"):
            centre.publisher.publish()
        assert centre.sequencer.refusal is not None
    run(postgres.url(), f"DROP DATABASE {name}_old WITH (FORCE)")


def test_a_lying_witness_stops_nothing_but_itself(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    """What it says counts under our signature only, and what it signs has to hold."""
    around.start(0)
    around.start(1)
    policy = around.policy(0, 1, quorum=1)
    ahead = httpx.Response(409, text="99999\n", headers={"content-type": "text/x.tlog.size"})
    nonsense = (
        ahead, httpx.Response(422), httpx.Response(200, text=""),
        httpx.Response(200, text="— x y\n"),
        httpx.Response(500), httpx.Response(409, text="soon"), httpx.Response(302),
    )  # fmt: skip
    for number, answer in enumerate(nonsense, 1):
        with built(centre_url, tmp_path, clock, policy) as centre:
            lie(centre, around.policy(0, quorum=1), always(answer))
            centre.sequencer.check()
            centre.sequencer.take("W01", chain.batch(number, number))
            assert centre.publisher.publish()
            around.stop(1)
            centre.sequencer.take("W01", chain.batch(number + 1, number + 1))
            assert not centre.publisher.publish()
            assert centre.sequencer.refusal is None
            around.start(1)


class Pieces(Iterable[bytes]):
    """A body without an end; between its pieces the clock goes on."""

    def __init__(self, clock: Hands, piece: bytes, seconds: int) -> None:
        self._clock, self._piece, self._seconds = clock, piece, seconds

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self._clock.advance(timedelta(seconds=self._seconds))
            yield self._piece


def test_a_witness_that_never_ends_its_answer_holds_nobody_up(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    """Its answer is read for as long as the patience lasts, a few kilobytes, as it came."""
    around.start(0)
    policy = around.policy(0, quorum=1)
    bomb = {"content-encoding": "gzip"}
    for number, (pieces, headers, why) in enumerate(
        [
            (Pieces(clock, b"x" * 9_000, 0), {}, "refuses"),
            (Pieces(clock, b"x", 1), {}, "away"),
            (Pieces(clock, b"\x1f\x8b", 0), bomb, "refuses"),
        ],
        1,
    ):
        with built(centre_url, tmp_path, clock, policy) as centre:
            lie(
                centre, policy,
                partial(httpx.Response, 200, content=pieces, headers=headers),
            )  # fmt: skip
            centre.sequencer.check()
            assert centre.sequencer.take("W01", chain.batch(number, number)) == Taken(number)
            assert not centre.publisher.publish()
            assert centre.publisher.late is not None
            assert centre.publisher.late.missing == (("w1", why),)
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(4, 4))
        assert centre.publisher.publish()


def test_one_witness_alone_may_be_the_quorum(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    """`quorum w1`, as the demo has it: a second witness is asked too, and may be away."""
    around.start(0)
    around.start(1)
    both = around.policy(0, 1, quorum=1)
    policy = "".join(line for line in both.splitlines(True) if line.startswith("witness"))
    policy += "quorum w1\n"
    around.stop(1)
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(1, 2))
        assert centre.publisher.publish()
        size = published(centre, policy)
        around.stop(0)
        around.start(1)
        assert centre.sequencer.take("W01", chain.batch(3, 3)) == Taken(3)
        assert not centre.publisher.publish()
        assert published(centre, policy) == size


def test_a_refusal_to_sign_is_logged_once_while_it_is_tried_again(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    around.start(0)
    with built(centre_url, tmp_path, clock, around.policy(0, quorum=1)) as centre:
        asked: list[int] = []

        def refuse() -> tuple[Published, ...]:
            asked.append(1)
            centre.sequencer.signed.set()
            raise RefusesToSign("restored")

        centre.sequencer.unpublished = refuse  # type: ignore[method-assign]
        centre.publisher.start()
        until(lambda: len(asked) > 3)
    said = [each for each in caplog.records if each.message == "the centre does not sign"]
    assert len(said) == 1


def test_a_cosignature_from_the_future_is_not_printed_on_slips(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    ahead = Hands(clock.now() + timedelta(minutes=11))
    around.start(0, ahead)
    policy = around.policy(0, quorum=1)
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(1, 1))
        assert not centre.publisher.publish()
        assert centre.publisher.late is not None
        assert centre.publisher.late.missing == (("w1", "clock"),)


def test_last_year_s_log_ends_cosigned_and_the_new_one_says_so(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain, engine: Engine
) -> None:
    around.start(0)
    policy = around.policy(0, quorum=1)
    with built(centre_url, tmp_path, clock, policy) as centre:
        centre.sequencer.check()
        centre.sequencer.take("W01", chain.batch(1, 3))
        centre.publisher.publish()
        final = centre.files.checkpoint(2025)
        clock.advance(timedelta(days=60))
        centre.sequencer.take("W01", chain.batch(4, 4))
        assert final is not None
        leaf = record.decode_public(stored_leaves(engine, 2026)[2])
        assert leaf == record.Previous(final.decode())
        assert not centre.publisher.publish()  # this witness has not been told of the new log


def test_the_running_centre_publishes_by_itself_and_its_office_sees_the_alarm(
    centre_url: str, tmp_path: Path, clock: Hands, around: Around, chain: Chain
) -> None:
    around.start(0)
    policy = around.policy(0, quorum=1)
    settings = CentralSettings(database_url=centre_url, data=tmp_path / "data", policy=policy)
    centre = build(settings, clock)
    with serving(centre) as url, httpx.Client(base_url=url, trust_env=False) as client:
        head = {"Authorization": f"Bearer {chain.token}", "Madang-Wire": "1"}

        def send(seq: int) -> None:
            body = chain.batch(seq, seq)
            answer = client.post("/v1/stations/W01/entries", content=body, headers=head)
            assert answer.json() == {"through": seq}

        def proof(seq: int) -> httpx.Response:
            return client.get(f"/v1/stations/W01/entries/{seq}/proof", headers=head)

        send(1)
        until(lambda: proof(1).status_code == 200)
        around.stop(0)
        send(2)
        until(lambda: centre.publisher.late is not None)
        assert proof(2).json() == {"error": "unknown_entry"}
        assert client.get("/healthz").json() == {"ok": True}
        around.start(0)
        until(lambda: proof(2).status_code == 200)
        until(lambda: centre.publisher.late is None)


def test_a_policy_that_is_none_is_a_setting_that_makes_no_sense(tmp_path: Path) -> None:
    file = tmp_path / "policy"
    file.write_text("quorum w1\n")
    for told in ({"policy": "quorum w1\n"}, {"policy_file": file}, {"policy_file": tmp_path / "x"}):
        with pytest.raises(ValidationError):
            CentralSettings.model_validate({"database_url": "", "data": tmp_path, **told})
    file.write_text(f"witness w1 {KEYS[0].key} http://127.0.0.1:1\nquorum w1\n")
    settings = CentralSettings(database_url="", data=tmp_path, policy_file=file)
    assert parse_policy(settings.policy).quorum == "w1"


def always(answer: httpx.Response) -> Callable[[], httpx.Response]:
    return lambda: answer


def lie(centre: Centre, about: str, answer: Callable[[], httpx.Response]) -> None:
    """The witness of this policy answers whatever it likes; the others are asked as they are."""
    liar = httpx.URL(about.split()[3]).port
    honest = httpx.HTTPTransport()

    def handle(request: httpx.Request) -> httpx.Response:
        return answer() if request.url.port == liar else honest.handle_request(request)

    witnesses = centre.publisher._witnesses
    witnesses._http.close()
    witnesses._http = httpx.Client(transport=httpx.MockTransport(handle), timeout=5)


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)
