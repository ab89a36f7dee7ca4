"""What is measured is the real work: it does what it should, and the peers do no less."""

import sqlite3
import sys

import pytest

from app.bench import flick, frames, proofs, search, start_up
from app.catalog.search import SearchIndex
from app.devices.scales.framing import Framer
from app.devices.scales.model import ScaleProtocol
from app.devices.scales.protocols import PROTOCOLS
from app.ledger.finding import Finding


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda each: each.name)
def test_every_sample_frame_is_read_by_ours_and_by_the_bare_pattern(
    protocol: ScaleProtocol,
) -> None:
    for frame in frames.sample_frames(protocol, 500):
        assert protocol.decode(frame).weight is not None
        assert frames.BARE[protocol.name].fullmatch(frame) is not None


def test_the_noisy_stream_is_three_quarters_frames_and_the_same_each_time() -> None:
    protocol = PROTOCOLS[0]
    sent = frames.sample_frames(protocol, 1_000)
    stream = frames.noisy(sent)
    framer = Framer(protocol.framing, protocol.decode)
    found = framer.feed(stream, 0)
    assert 650 < len(found) < 850
    assert framer.garbage > 0
    assert {each.raw for each in found} <= set(sent)
    assert frames.noisy(sent) == stream


def test_the_log_that_is_audited_is_sound() -> None:
    report = proofs.make_log(2).audit()
    assert report.ok
    assert (report.entries, report.batches, report.unchecked) == (2_000, 2, 0)


def test_an_altered_leaf_of_that_log_is_found() -> None:
    log = proofs.make_log(1)
    bundle = log.files["tile/entries/001"]
    log.files["tile/entries/001"] = bundle[:-1] + bytes([bundle[-1] ^ 1])
    findings = log.audit().findings
    assert Finding(None, "checkpoint", "the root is not that of the entries") in findings


def test_what_is_searched_for_is_found_by_ours_and_by_the_peer_where_it_can() -> None:
    words = search.sample_words(1_000)
    index = SearchIndex(words)
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE good (sku TEXT PRIMARY KEY, words TEXT)")
        database.executemany("INSERT INTO good VALUES (?, ?)", words)
        assert len(search.like(database, "귀리")) == len(index.find("귀리", 24)) == 24
        assert search.like(database, "ㄱㅈㅆ") == []
        assert search.like(database, "없는상품") == []
    database.close()
    assert len(index.find("ㄱㅈㅆ", 24)) == 24
    assert index.find("없는상품", 24) == []
    (figure,) = search.measure(0.01)
    assert figure.met


def test_a_program_that_does_not_start_is_no_figure() -> None:
    with pytest.raises(start_up.NotStarted):
        start_up.seconds([sys.executable, "-c", "print('{\"ok\": false}')"], {})


@pytest.mark.parametrize("what", ["goods", "bare"])
def test_what_is_flicked_moves_frame_by_frame(what: str) -> None:
    flicked = flick.flicked(what, 0.6)
    assert len(flicked.costs) > 3  # how many is measured, not tested
    assert min(flicked.costs) > 0


def test_a_window_that_ends_is_no_measurement() -> None:
    with pytest.raises(flick.NotFlicked):
        flick.flicked("nothing at all", 0.1)
