"""The weigh station on a real database: found, recorded, refused, seen before, and nothing half."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import delete, func, select

from app.documents.model import Document, Hero, Line, Mark, Pair, Qr
from app.documents.qr import matrix
from app.journal.store import EntryRow
from app.ledger import entry as formats
from app.ledger.slip import Slip1, decode_slip
from app.procurement.bags import BagId
from app.procurement.errors import NoSeason, WeightNotFit
from app.procurement.judging import Accepted, Refused
from app.procurement.model import Grade, MoistureSource, Reason
from app.procurement.outcomes import (
    BagReady,
    BagRefused,
    FarmerLabel,
    Moisture,
    Recorded,
    Seen,
    Turned,
)
from app.procurement.service import save_allotment, save_farmer, save_season
from app.procurement.store import BagRow, RefusedBagRow, SeasonRow
from app.procurement.wire import entries as wire
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.procurement.conftest import AT, Site, weight

BAG = BagId(2025, 101, 3)
CLERK = 7


def moisture(hundredths: int) -> Moisture:
    return Moisture(hundredths, MoistureSource.METER)


def record(site: Site, bag: BagId = BAG, dryness: int = 1_420, grade: Grade = Grade.FIRST) -> Recorded:  # fmt: skip  # noqa: E501
    outcome = site.station.record(bag, weight("806.5"), moisture(dryness), grade, CLERK)
    assert isinstance(outcome, Recorded)
    return outcome


def counts(site: Site) -> tuple[int, int, int, int]:
    """Entries, bags, refusals, papers."""
    with reading(site.engine) as session:
        rows = (EntryRow, BagRow, RefusedBagRow)
        one, two, three = (session.scalar(select(func.count()).select_from(row)) for row in rows)
    return one or 0, two or 0, three or 0, len(site.queue.all_issued())


def test_a_bag_is_found_by_its_label(site: Site) -> None:
    found = site.station.find(BAG.label, CLERK)
    assert isinstance(found, BagReady)
    assert found.farmer == FarmerLabel(101, "홍○동", "강진읍 농가 A-01 마을")
    assert found.variety == "새청무"
    assert (found.delivered, found.contracted, found.balance) == (0, 12, 12)
    assert counts(site) == (0, 0, 0, 0)


def test_recording_writes_two_entries_a_row_a_slip_and_a_print_job(site: Site) -> None:
    done = record(site)
    assert done.judgement == Accepted(Grade.FIRST, None, 20, 800_000)
    assert done.weighed.face == (2025, 101, 3, 802_500)
    assert done.graded.face == (2025, 101, 3, 802_500, 1_420, 1, 20, 800_000, done.weighed.seq)
    assert (done.weighed.kind, done.graded.kind) == (wire.WEIGHED, wire.GRADED)
    assert counts(site) == (2, 1, 0, 1)
    job = site.queue.next()
    assert job is not None
    assert job.document == site.queue.issued(done.document).document
    assert site.queue.issued(done.document).seq == done.graded.seq


def test_the_entries_tell_the_centre_what_was_weighed_and_graded(site: Site) -> None:
    done = record(site, dryness=1_280, grade=Grade.SPECIAL)
    weighed = wire.read_weighed(done.weighed.face, formats.read_body(done.weighed.body))
    graded = wire.read_graded(done.graded.face, formats.read_body(done.graded.body))
    assert weighed.weight == weight("806.5")
    assert (weighed.operator, graded.operator) == (CLERK, CLERK)
    assert (graded.grade, graded.lowered_from) == (Grade.SECOND, Grade.SPECIAL)
    assert graded.weighed_seq == done.weighed.seq


def test_no_name_stands_in_an_entry(site: Site) -> None:
    done = record(site)
    for entry in (done.weighed, done.graded):
        for name in site.sample.names.values():
            assert name.encode() not in entry.entry + entry.body


def test_the_slip_says_what_the_entry_says_and_no_final_price(site: Site) -> None:
    done = record(site, dryness=1_280, grade=Grade.SPECIAL)
    slip = site.queue.issued(done.document).document
    pairs = {block.left: block.right for block in slip.blocks if isinstance(block, Pair)}
    assert pairs["농가"] == "101번 홍○동"
    assert pairs["포대 번호"] == "2025-0101-03"
    assert (pairs["총중량"], pairs["− 포대"], pairs["= 실중량"]) == (
        "806.5 kg", "4.0 kg", "802.5 kg",
    )  # fmt: skip
    assert pairs["수분"] == "12.8 %"
    assert pairs["수량"] == "20포 (40 kg 기준)"
    assert (pairs["저울"], pairs["저울 눈금"]) == ("G-2024-117", "0.5 kg")
    assert pairs["계량 기록"] == f"W01 · {done.weighed.seq}"
    assert pairs["중간정산금"] == "800,000원"
    assert Hero("등급", "2등") in slip.blocks
    marks = [block.text for block in slip.blocks if isinstance(block, Mark)]
    assert marks == ["특등에서 낮춤: 수분 12.8 %, 기준 13.0 %보다 마름"]
    lines = [block.text for block in slip.blocks if isinstance(block, Line)]
    assert "최종 정산 단가는 2025년 12월 31일까지 알려 드립니다." in lines
    assert "2025-11-20 09:12" in lines
    assert "80,160" not in str(slip)


def test_typed_moisture_is_marked_on_paper(site: Site) -> None:
    typed = Moisture(1_425, MoistureSource.TYPED)
    done = site.station.record(BAG, weight("806.5"), typed, Grade.FIRST, CLERK)
    assert isinstance(done, Recorded)
    assert Pair("수분", "14.25 % (손으로 적음)") in site.queue.issued(done.document).document.blocks


def test_the_code_on_the_slip_is_the_stations_promise_of_the_grading(site: Site) -> None:
    done = record(site)
    (code,) = _codes(site.queue.issued(done.document).document)
    slip = decode_slip(code.text)
    assert isinstance(slip, Slip1)
    assert formats.decode_entry(slip.entry).face == done.graded.face
    head = formats.next_head(slip.previous_head, formats.leaf(slip.entry, slip.salt))
    message = formats.head_message("W01", done.graded.seq, head)
    Ed25519PublicKey.from_public_bytes(site.key.public_bytes).verify(slip.signature, message)
    assert code.caption == f"W01 · {done.graded.seq}"
    assert len(matrix(code.text)) <= 61  # version 11


def test_a_bag_scanned_again_is_refused_with_who_when_and_where(site: Site) -> None:
    done = record(site)
    site.clock.pass_by(timedelta(minutes=30))
    found = site.station.find(BAG.label, 8)
    assert isinstance(found, BagRefused)
    assert found.reason is Reason.SEEN
    assert found.seen == Seen(CLERK, AT, "W01", "G-2024-117", 802_500, Grade.FIRST)
    assert found.entry is not None
    read = wire.read_refused(found.entry.face, formats.read_body(found.entry.body))
    assert (read.bag, read.reason, read.operator) == (BAG, Reason.SEEN, 8)
    assert read.first_seq == done.weighed.seq
    assert counts(site) == (3, 1, 1, 1)


def test_a_bag_recorded_meanwhile_is_not_recorded_twice(site: Site) -> None:
    record(site)
    again = site.station.record(BAG, weight("806.5"), moisture(1_420), Grade.FIRST, CLERK)
    assert isinstance(again, Turned)
    assert again.refusal.reason is Reason.SEEN
    assert counts(site) == (3, 1, 1, 1)


def test_a_wet_bag_is_refused_with_the_numbers_and_a_note(site: Site) -> None:
    turned = site.station.record(BAG, weight("806.5"), moisture(1_540), Grade.FIRST, CLERK)
    assert isinstance(turned, Turned)
    assert turned.refusal == Refused(Reason.WET, 1_540, 1_500)
    assert turned.entry.face == (2025, 101, 3, int(Reason.WET))
    assert turned.note is not None
    note = site.queue.issued(turned.note).document
    marks = [block.text for block in note.blocks if isinstance(block, Mark)]
    assert marks == ["수분이 15.4 %예요. 15.0 % 아래로 말려서 다시 가져와 주세요."]
    assert not _codes(note)
    assert counts(site) == (1, 0, 1, 1)


def test_a_refused_bag_may_come_again_and_be_recorded(site: Site) -> None:
    site.station.record(BAG, weight("806.5"), moisture(1_540), Grade.FIRST, CLERK)
    assert isinstance(site.station.find(BAG.label, CLERK), BagReady)
    record(site)


def test_where_the_settings_want_no_notes_none_is_printed(
    open_site: Callable[[frozenset[Reason]], Site],
) -> None:
    site = open_site(frozenset())
    turned = site.station.record(BAG, weight("806.5"), moisture(1_540), Grade.FIRST, CLERK)
    assert isinstance(turned, Turned)
    assert turned.note is None
    assert site.queue.next() is None


@pytest.mark.parametrize(
    ("gross", "dryness", "grade", "reason"),
    [
        ("806.5", 1_280, Grade.SECOND, Reason.ASK_INSPECTOR),
        ("806.5", 1_280, Grade.THIRD, Reason.ASK_INSPECTOR),
        ("800.0", 1_420, Grade.FIRST, Reason.SHORT),
        ("906.5", 1_420, Grade.FIRST, Reason.HEAVY),
        ("806.5", 1_420, Grade.OFF, Reason.OFF_GRADE),
    ],
)
def test_other_refusals_are_recorded_as_entry_22(
    site: Site, gross: str, dryness: int, grade: Grade, reason: Reason
) -> None:
    turned = site.station.record(BAG, weight(gross), moisture(dryness), grade, CLERK)
    assert isinstance(turned, Turned)
    assert turned.refusal.reason is reason
    assert turned.entry.kind == wire.REFUSED
    assert counts(site) == (1, 0, 1, 0)


@pytest.mark.parametrize(
    ("text", "reason", "entries"),
    [
        ("8801234567893", Reason.UNREADABLE, 0),
        ("MB1:2024-0101-03", Reason.WRONG_SEASON, 1),
        ("MB1:2025-0999-01", Reason.NOT_ALLOTTED, 1),
        ("MB1:2025-0101-00", Reason.NOT_ALLOTTED, 1),
        ("MB1:2025-0101-13", Reason.OVER_ALLOTMENT, 1),
    ],
)
def test_a_label_that_leads_nowhere_says_why(
    site: Site, text: str, reason: Reason, entries: int
) -> None:
    found = site.station.find(text, CLERK)
    assert isinstance(found, BagRefused)
    assert found.reason is reason
    assert counts(site)[0] == entries


def test_an_allotment_is_full_when_its_bags_are_recorded(site: Site) -> None:
    for number in (1, 2):
        record(site, BagId(2025, 106, number))
    found = site.station.find("MB1:2025-0106-03", CLERK)
    assert isinstance(found, BagRefused)
    assert (found.reason, found.contracted) == (Reason.OVER_ALLOTMENT, 2)


def test_an_allotment_that_was_cut_in_mid_season_is_full_with_what_came(site: Site) -> None:
    for number in (3, 4):
        record(site, BagId(2025, 102, number))
    allotment = next(each for each in site.sample.allotments if each.number == 102)
    with UnitOfWork(site.engine) as uow:
        save_allotment(uow, replace(allotment, bags=2))
        uow.commit()
    found = site.station.find("MB1:2025-0102-01", CLERK)
    assert isinstance(found, BagRefused)
    assert found.reason is Reason.OVER_ALLOTMENT


def test_the_clerk_refuses_what_eyes_see(site: Site) -> None:
    turned = site.station.refuse(BAG, Reason.PACKAGING, CLERK)
    assert turned.entry.face == (2025, 101, 3, int(Reason.PACKAGING))
    assert counts(site) == (1, 0, 1, 0)


def test_a_moving_load_is_never_booked(site: Site) -> None:
    for unfit in (weight("806.5", stable=False), weight("4.0"), weight("806.50005")):
        with pytest.raises(WeightNotFit):
            site.station.record(BAG, unfit, moisture(1_420), Grade.FIRST, CLERK)
    assert counts(site) == (0, 0, 0, 0)


def test_without_a_season_nothing_can_be_weighed(site: Site) -> None:
    with UnitOfWork(site.engine) as uow:
        uow.session.execute(delete(SeasonRow))
        uow.commit()
    with pytest.raises(NoSeason):
        site.station.find(BAG.label, CLERK)


def test_the_day_adds_up(site: Site) -> None:
    for number in range(1, 8):
        record(site, BagId(2025, 101, number))
        site.clock.pass_by(timedelta(minutes=1))
    site.station.record(BagId(2025, 101, 8), weight("806.5"), moisture(1_540), Grade.FIRST, CLERK)
    today = site.station.today()
    assert (today.business_day, today.recorded, today.refused) == (20251120, 7, 1)
    assert (today.net_g, today.units, today.interim_won) == (7 * 802_500, 140, 5_600_000)
    assert [last.bag.bag for last in today.last] == [7, 6, 5, 4, 3]
    site.clock.pass_by(timedelta(days=1))
    assert site.station.today().recorded == 0


def test_a_crash_before_the_commit_leaves_no_trace(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(_uow: UnitOfWork) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(UnitOfWork, "commit", power_cut)
    with pytest.raises(KeyboardInterrupt):
        site.station.record(BAG, weight("806.5"), moisture(1_420), Grade.FIRST, CLERK)
    assert counts(site) == (0, 0, 0, 0)


def test_records_saved_at_the_centre_are_announced_for_the_feed(site: Site) -> None:
    with UnitOfWork(site.engine) as uow:
        save_season(uow, site.sample.season)
        save_farmer(uow, site.sample.farmers[0], "doam")
        save_allotment(uow, site.sample.allotments[0], "doam")
        assert uow.changes == {"season", "farmer", "allotment"}


def _codes(document: Document) -> list[Qr]:
    return [block for block in document.blocks if isinstance(block, Qr)]
