"""The ledger's state in words, and its check on this desk over a real log."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.central import office_model as said
from app.ledger.trust import format_trust
from tests.app.ledger.samples import Station, started_log, trust
from tests.fakes import NOON
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import Desk
from ui.common.jobs import Jobs, SteppedExecutor
from ui.ledger.table_model import why
from ui.ledger.view_model import LedgerCheck, derive

Sit = Callable[..., Desk]


def published() -> dict[str, bytes]:
    """A log of forty entries as anybody can fetch it, and the trust to check it with."""
    station = Station("W01")
    log = started_log(station)
    log.upload(station, 40)
    return {**log.export(), "trust.json": format_trust(trust(station)).encode()}


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk()
    at.centre.files = published()
    at.enter()
    at.go("ledger")
    return at


def test_before_the_check_it_says_what_the_key_does(here: Desk) -> None:
    assert here.text("ledger-verdict").startswith("아직 검사하지 않았습니다.")


def test_a_right_log_is_said_to_be_right(here: Desk) -> None:
    here.click("check-ledger")
    assert here.text("ledger-verdict") == (
        "맞습니다. 기록 40건을 모두 다시 계산했고, 서명된 뿌리와 같습니다."
    )
    assert here.find("ledger-verdict").property("done") is True


def test_a_changed_entry_is_named(here: Desk) -> None:
    bundle = next(path for path in here.centre.files if path.startswith("tile/entries/"))
    content = bytearray(here.centre.files[bundle])
    content[-100] ^= 1
    here.centre.files[bundle] = bytes(content)
    here.click("check-ledger")
    told = here.text("ledger-verdict")
    assert told.startswith("다릅니다.")
    assert "번째 잎입니다" in told
    assert here.find("ledger-verdict").property("refusal") is True


def test_a_missing_file_is_named(here: Desk) -> None:
    del here.centre.files["checkpoint"]
    here.click("check-ledger")
    assert "첫 곳은 파일 checkpoint입니다" in here.text("ledger-verdict")


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"v": 1, "logs": [], "stations": []}'])
def test_a_log_that_cannot_be_read_is_not_called_wrong(here: Desk, content: bytes | None) -> None:
    here.centre.files.pop("trust.json")
    if content is not None:
        here.centre.files["trust.json"] = content
    here.click("check-ledger")
    assert here.text("ledger-verdict").startswith("원장을 읽지 못했습니다.")
    assert here.find("ledger-verdict").property("refusal") is False


def test_a_centre_that_is_away_is_not_called_wrong(here: Desk) -> None:
    here.centre.is_away = True
    here.click("check-ledger")
    assert here.text("ledger-verdict").startswith("원장을 읽지 못했습니다.")


def test_one_check_at_a_time(qapp: object) -> None:
    executor, centre = SteppedExecutor(), FakeCentre()
    centre.files = published()
    with centre.client() as client:
        check = LedgerCheck(client, Jobs(executor))
        check.check()
        check.check()
        assert check.props.busy
        assert len(executor.waiting) == 1
        executor.drain()
        assert check.props.is_right


def test_the_state_is_told_in_figures() -> None:
    props = derive(canned.LEDGER)
    assert props.size == ("12,408", "뿌리 8f3a8f3a8f3a8f3a …")
    assert props.signed == ("11:59", "묶음 212개")
    assert props.incidents == ("1건", "마지막: W02 · 77")
    assert (props.needs_somebody, props.refusal) == (True, "")


def test_before_the_first_entry_there_is_no_log_yet() -> None:
    props = derive(replace(canned.LEDGER, origin=None, root=None, signed_at=None, incidents=()))
    assert props.origin == "아직 기록이 없습니다"
    assert props.size[1] == "아직 뿌리 없음"
    assert props.signed[0] == "–"
    assert not props.needs_somebody


def test_a_centre_that_refuses_to_sign_stands_in_red(desk: Sit) -> None:
    refusing = replace(canned.LEDGER, refusal="the tiles of 2025 are damaged")
    here = desk(FakeCentre({**canned.FULL, "ledger": refusing}))
    here.enter()
    here.go("ledger")
    assert here.shows("ledger-refusal")
    assert here.text("ledger-refusal").startswith("본부가 원장에 서명하지 않고 있습니다.")


def test_witnesses_that_are_missing_are_named_until_they_are_back(desk: Sit) -> None:
    missing = (said.MissingWitness("w1", "away"), said.MissingWitness("w3", "disagrees"))
    late = replace(canned.LEDGER, unpublished=said.Unpublished(NOON, missing))
    here = desk(FakeCentre({**canned.FULL, "ledger": late}))
    here.enter()
    here.go("ledger")
    assert here.shows("ledger-unpublished")
    assert "w1 (대답 없음), w3 (다른 원장을 보았다고 함)" in here.text("ledger-unpublished")
    assert derive(canned.LEDGER).unpublished == ""


def test_why_a_record_is_in_quarantine_is_said_in_words() -> None:
    assert [why(row) for row in canned.QUARANTINE.entries] == [
        "읽을 수 없는 내용",
        "장부가 받지 않는 값",
    ]
