"""The class book: who was absent, the hours, lines that name nobody, a PIN's operator."""

from datetime import timedelta

import pytest

from app.learning.finishing import is_named
from app.learning.model import MeetingId, State, completed
from app.learning.outcomes import Finished, Reason, Refused
from app.learning.wire import entries as wire
from app.ledger.entry import read_body
from tests.app.learning.classroom import CLERK, FEW, INSTRUCTOR, TODAY, Site

LINE = "글자 크기 바꾸기까지 했습니다."


def finish(site: Site, *lines: str, operator: int = INSTRUCTOR) -> Finished | Refused:
    return site.learning.finish(TODAY, operator, minutes=120, lines=lines, supporters=1)


def test_who_has_no_mark_is_absent_and_the_book_says_so(site: Site) -> None:
    here, late, gone = (site.signed_up(name=name) for name in ("심학규", "배장화", "배홍련"))
    site.learning.mark(TODAY, here.enrolment, State.PRESENT, INSTRUCTOR)
    site.learning.mark(TODAY, late.enrolment, State.LATE, INSTRUCTOR)
    done = finish(site, LINE)
    assert isinstance(done, Finished)
    assert (done.present, done.late, done.absent) == (1, 1, (gone.enrolment,))
    entry = site.entries()[-1]
    assert (entry.kind, entry.face) == (33, (1, 1, 1, 1, 1, 120))
    told = wire.read_finished(entry.face, read_body(entry.body))
    assert (told.lines, told.supporters, told.operator) == ((LINE,), 1, INSTRUCTOR)
    assert site.learning.now(TODAY).marks[gone.enrolment].state is State.ABSENT
    assert site.learning.today()[0].finished is not None
    assert site.learning.roll(TODAY, INSTRUCTOR).finished is not None


def test_a_book_signed_again_names_the_one_before(site: Site) -> None:
    site.signed_up()
    first = finish(site)
    site.clock.pass_by(timedelta(minutes=1))
    second = finish(site, LINE)
    assert isinstance(first, Finished)
    assert isinstance(second, Finished)
    assert read_body(site.entries()[-1].body)["replaces"] == ["C01", first.seq]
    assert site.kinds() == [30, 32, 33, 33]


@pytest.mark.parametrize("operator", [CLERK, 99, 0])
def test_only_an_instructor_signs(site: Site, operator: int) -> None:
    assert finish(site, operator=operator) == Refused(Reason.NOT_ALLOWED)
    assert site.kinds() == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("홍길동님이 잘하셨습니다", Reason.HOLDS_PERSON),
        ("홍 길 동 결석", Reason.HOLDS_PERSON),
        ("심청은 다음에", Reason.HOLDS_PERSON),
        ("연락 010-0000-0001", Reason.HOLDS_PERSON),
        ("900101-1234567", Reason.RESIDENT_NUMBER),
    ],
)
def test_a_line_that_tells_of_a_person_is_not_signed(site: Site, line: str, reason: Reason) -> None:
    for name in ("홍길동", "심청"):
        site.signed_up(name=name)
    assert finish(site, LINE, line) == Refused(reason)
    assert site.kinds() == [30, 30]


@pytest.mark.parametrize(
    ("name", "line", "is_it"),
    [
        ("이용", "키오스크 이용을 연습했습니다", True),
        ("이용", "키오스크이용법", False),
        ("심청", "심청이와 함께", False),
        ("심청", "심청님 결석", True),
        ("홍길동", "홍길동전을 읽음", True),
    ],
)
def test_a_short_name_counts_only_as_a_word(name: str, line: str, is_it: bool) -> None:
    assert is_named(name, line) is is_it


def test_a_class_that_is_still_to_come_is_not_finished(site: Site) -> None:
    site.signed_up(session=FEW)
    outcome = site.learning.finish(MeetingId(FEW), INSTRUCTOR, minutes=120)
    assert outcome == Refused(Reason.OTHER_DAY)
    outcome = site.learning.finish(MeetingId(1, 7), INSTRUCTOR, minutes=120)
    assert outcome == Refused(Reason.NO_SUCH_SESSION)


def test_impossible_hours_are_a_bug_of_the_page(site: Site) -> None:
    with pytest.raises(ValueError, match="hours"):
        site.learning.finish(TODAY, INSTRUCTOR, minutes=0)
    with pytest.raises(ValueError, match="three lines"):
        finish(site, "1", "2", "3", "4")


@pytest.mark.parametrize(
    ("attended", "meetings", "percent", "is_enough"),
    [(8, 10, 80, True), (7, 10, 80, False), (1, 1, 1, True), (0, 1, 1, False), (0, 0, 0, False)],
)
def test_enough_is_what_the_rules_say(
    attended: int, meetings: int, percent: int, is_enough: bool
) -> None:
    assert completed(attended, meetings, percent) is is_enough
