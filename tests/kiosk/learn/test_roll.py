"""The instructor's desk: roll, marks from elsewhere, masks, walk-ins, the class book."""

from collections.abc import Callable

import pytest

from app.learning.forms import Purpose
from app.learning.model import State
from app.learning.outcomes import EnrolmentId, Refused
from app.learning.service import Learning
from app.learning.wire import entries as wire
from app.ledger.entry import read_body
from kiosk.learn.walk_in.view_model import masked_digits
from tests.app.learning.classroom import INSTRUCTOR, TODAY, Site
from tests.kiosk.learn.learner import Learner, signed_up
from ui.common.sounds import Sounds

Make = Callable[..., Learner]
PRESENT, LATE, ABSENT = State.PRESENT, State.LATE, State.ABSENT


def states(somebody: Learner) -> list[State | None]:
    return list(somebody.people().values())


def test_the_desk_is_behind_the_place_name_and_a_pin(learner: Make, site: Site) -> None:
    teacher = learner(panel="L15").signs_in()
    assert teacher.page == "today"
    assert teacher.stage.eyes.find("class-1") is not None
    teacher.touch("key-leave")
    assert teacher.page == "welcome"


@pytest.mark.parametrize("panel", ["L15", "L21"])
def test_everybody_but_two(panel: str, learner: Make, site: Site) -> None:
    signed_up(site, 4)
    teacher = learner(panel=panel).to_roll().touch("key-all-present", "person-3")
    teacher.touch("person-4", "person-4")
    assert states(teacher) == [PRESENT, PRESENT, LATE, ABSENT]
    assert teacher.text("counts") == "신청 4 · 출석 2 · 지각 1 · 결석 1"


def test_exceptions_touched_before_are_kept(learner: Make, site: Site) -> None:
    signed_up(site, 3)
    teacher = learner(panel="L15").to_roll().touch("person-2", "person-2", "person-2")
    teacher.touch("key-all-present")
    assert states(teacher) == [PRESENT, ABSENT, PRESENT]


def test_a_mark_made_at_the_kiosk_appears(learner: Make, site: Site) -> None:
    first, _ = signed_up(site, 2)
    teacher = learner(panel="L15").to_roll()
    assert teacher.text("person-1-mark") == "아직"
    site.learning.scan(first.qr)
    teacher.model._look()
    teacher.stage.settle()
    assert teacher.text("person-1-mark").startswith("출석")


def test_who_signs_up_meanwhile_appears_with_the_scan(learner: Make, site: Site) -> None:
    signed_up(site, 1)
    teacher = learner(panel="L15").to_roll()
    late = site.signed_up(name="콩쥐", phone="010-0000-0190")
    teacher.scan(late.qr)
    assert teacher.text("notice") == "콩○ 님, 출석했어요. 어서 오세요."
    assert teacher.text("person-2-name") == "콩쥐"


def test_scans_land_in_the_roll_from_every_desk_page(learner: Make, site: Site) -> None:
    tickets = signed_up(site, 4)
    teacher = learner(panel="L15").signs_in().scan(tickets[0].qr)
    assert teacher.text("notice").endswith("출석했어요. 어서 오세요.")
    teacher.touch("class-1").scan(tickets[1].qr)
    teacher.touch("key-walk-in").scan(tickets[2].qr)
    assert teacher.text("notice").endswith("출석했어요. 어서 오세요.")
    teacher.touch("key-back", "key-finish").scan(tickets[3].qr)
    assert teacher.text("notice").endswith("출석했어요. 어서 오세요.")
    assert states(teacher) == [PRESENT] * 4


def test_a_scan_is_heard_as_taken_or_as_unknown(learner: Make, site: Site) -> None:
    tickets = signed_up(site, 2)
    teacher, heard = learner(panel="L15"), list[str]()
    teacher.stage.shell.sounds = Sounds(lambda file, _loud: heard.append(file.stem))
    teacher.scan(tickets[0].qr).signs_in().scan("ME1:nobody").touch("class-1").scan(tickets[1].qr)
    assert heard == ["taken", "unknown", "taken"]
    teacher.touch("key-walk-in").scan("MP1:nobody").touch("key-back", "key-finish")
    teacher.scan(tickets[0].qr)
    assert heard[3:] == ["unknown", "taken"]


def test_names_are_masked_as_soon_as_the_screen_is_mirrored(learner: Make, site: Site) -> None:
    signed_up(site, 1)
    teacher = learner(panel="L15").to_roll()
    assert teacher.text("person-1-name") == "심학규"
    teacher.is_mirrored = True
    teacher.model._look()
    teacher.stage.settle()
    assert teacher.text("person-1-name") == "심○규"
    teacher.touch("key-hide")
    assert teacher.text("person-1-name") == "심학규", "the instructor decides"
    teacher.model._look()
    teacher.stage.settle()
    assert teacher.text("person-1-name") == "심학규"
    teacher.touch("key-hide")
    assert teacher.text("person-1-name") == "심○규"


def test_no_name_stays_behind_a_page_that_was_left(learner: Make, site: Site) -> None:
    signed_up(site, 2)
    teacher = learner(panel="L15").to_roll()
    model = teacher.model
    teacher.touch("key-back")
    assert model.state.roll is None
    assert model.props.people == ()
    assert "심학규" not in repr(model.state)


def test_a_roll_goes_on_after_a_restart(learner: Make, site: Site) -> None:
    signed_up(site, 3)
    learner(panel="L15").to_roll().touch("person-1", "person-2", "person-2")
    desk = site.learning._desk
    site.learning = Learning(site.engine, site.journal, site.vault, site.queue, desk.settings)
    teacher = learner(panel="L15").to_roll()
    assert states(teacher) == [PRESENT, LATE, None]
    assert teacher.text("key-all-present") == "나머지 모두 출석"


def test_the_keypad_alone_marks(learner: Make, site: Site) -> None:
    signed_up(site, 2)
    teacher = learner(panel="L15").signs_in()
    teacher.walk_to("class-1").walk_to("key-all-present").walk_to("person-2")
    assert states(teacher) == [PRESENT, LATE]


# --- walk-ins ---


def test_somebody_who_just_came_signs_a_paper(learner: Make, site: Site) -> None:
    teacher = learner(panel="L15").to_roll().touch("key-walk-in")
    teacher.types("홍길동")
    teacher.touch(*(f"pad-{digit}" for digit in "00000005"), "area-4681025000")
    assert not teacher.model.props.can_go, "no consent, no sign-up"
    teacher.touch("key-print-sheet")
    assert teacher.printed() == 1
    code = site.learning.print_sheet(1).code  # type: ignore[union-attr]
    teacher.scan(code)
    assert teacher.model.props.sheet_done
    teacher.touch("key-register")
    assert teacher.page == "roll"
    assert teacher.people() == {"홍길동": PRESENT}


def test_a_walk_in_leaves_nothing_typed_behind(learner: Make) -> None:
    teacher = learner(panel="L15").to_roll().touch("key-walk-in")
    teacher.types("홍길동")
    model = teacher.model
    teacher.touch("key-back")
    assert (model.state.name, model.state.phone) == ("", "010")


def test_a_walk_in_types_no_resident_number(learner: Make) -> None:
    teacher = learner(panel="L15").to_roll().touch("key-walk-in")
    teacher.model.typed("9001011234567")
    teacher.stage.settle()
    assert teacher.text("notice") == "주민등록번호는 받지 않아요. 지우고 다시 적어 주세요."
    assert teacher.model.state.name == ""


def fills(teacher: Learner, name: str = "홍길동") -> Learner:
    teacher.to_roll().touch("key-walk-in").types(name)
    return teacher.touch(*(f"pad-{digit}" for digit in "00000005"), "area-4681025000")


def test_somebody_who_just_came_agrees_on_the_glass(learner: Make, site: Site) -> None:
    teacher = fills(learner(panel="L15")).touch("key-ask-here")
    assert teacher.page == "consent"
    assert teacher.stage.pages.page.public, "read in the sizes of the public pages"
    assert teacher.text("step") == "1 / 3"
    teacher.touch("key-agree")
    teacher.model.toggle(int(Purpose.NOTICES))  # its switch is further down
    teacher.touch("key-main")
    assert teacher.page == "check"
    assert teacher.text("key-main") == "등록하고 출석"
    teacher.touch("key-main")
    assert teacher.page == "roll"
    assert teacher.text("notice") == "홍○동 님을 등록했어요. 출석했어요."
    assert teacher.people() == {"홍길동": PRESENT}
    enrolled = site.entries()[0]
    body = read_body(enrolled.body)
    assert (body["operator"], body["means"]) == (INSTRUCTOR, "kiosk")
    standing = site.learning.consents(EnrolmentId("C01", 1))
    assert not isinstance(standing, Refused)
    agreed = {each.title for each in standing}
    assert agreed == {"수강 신청 (꼭 필요한 동의)", "다음 교육 안내 (선택)"}


def test_a_walk_in_who_says_no_leaves_nothing(learner: Make, site: Site) -> None:
    teacher = fills(learner(panel="L15"))
    before = site.rows()
    teacher.touch("key-ask-here", "key-decline")
    assert teacher.page == "roll"
    assert teacher.text("notice").startswith("괜찮아요. 아무것도 저장하지 않았어요.")
    assert site.rows() == before
    desk = teacher.model._desk
    assert (desk.state.name, desk.state.is_walk_in) == ("", False)


def test_a_walk_in_s_view_ends_with_the_walk_in(learner: Make) -> None:
    teacher = fills(learner(panel="L15")).touch("key-ask-here")
    teacher.stage.shell.view.toggleContrast()
    teacher.stage.settle()
    teacher.touch("key-decline")
    assert not teacher.stage.shell.view.view.contrast


def test_back_from_the_forms_what_was_typed_stands(learner: Make) -> None:
    teacher = fills(learner(panel="L15")).touch("key-ask-here", "key-back")
    assert teacher.page == "walk_in"
    assert (teacher.model.state.name, teacher.model.state.area) == ("홍길동", "4681025000")
    teacher.touch("key-ask-here", "key-agree", "key-main", "key-main")
    assert teacher.people() == {"홍길동": PRESENT}


def test_a_walk_in_whom_nobody_answers_is_wiped_and_the_roll_stands(learner: Make) -> None:
    teacher = fills(learner(panel="L15")).touch("key-ask-here").waits(180)
    assert teacher.page == "roll"
    assert teacher.model._desk.state.name == ""


def test_the_room_reads_no_name_of_a_walk_in(learner: Make) -> None:
    teacher = fills(learner(panel="L15", mirrored=True)).touch("key-ask-here", "key-agree")
    teacher.touch("key-main")
    assert teacher.text("line-name").startswith("홍○동")
    assert teacher.text("line-phone").startswith("010-○○○○-0005")


def test_a_walk_in_s_fields_are_masked_while_the_names_are_hidden(learner: Make) -> None:
    teacher = learner(panel="L15").to_roll().touch("key-hide", "key-walk-in")
    teacher.types("홍길동").dials("00000005")
    assert teacher.text("over") == "홍○동"
    assert not teacher.sees("caret")
    assert teacher.text("phone-text") == "010 ○○○○ 0005"
    assert teacher.model.state.name == "홍길동", "only the glass is masked"
    teacher.touch("area-4681025000", "key-ask-here", "key-agree", "key-main")
    assert teacher.text("line-name").startswith("홍○동")


def test_a_number_that_is_being_typed_is_masked_too() -> None:
    masked = [masked_digits(typed) for typed in ("010", "0101", "01012345")]
    assert masked == ["010", "010 ○", "010 ○○○○ ○"]


def test_a_full_class_is_said_at_the_roll(learner: Make, site: Site) -> None:
    signed_up(site, 10)
    site.signed_up(name="콩쥐", phone="010-0000-0190")
    teacher = fills(learner(panel="L15")).touch("key-ask-here", "key-agree", "key-main")
    site.signed_up(name="팥쥐", phone="010-0000-0191")
    teacher.touch("key-main")
    assert teacher.page == "roll"
    assert teacher.text("notice").startswith("방금 자리가 찼어요.")


# --- the class book ---


def test_the_book_is_signed_with_the_pin(learner: Make, site: Site) -> None:
    signed_up(site, 3)
    teacher = learner(panel="L15").to_roll().touch("person-1", "key-finish")
    assert teacher.text("absent") == "결석 2명: 옹○집, 이○풍"
    teacher.touch("phrase-1", "phrase-3", "minutes-more", "supporters-more")
    assert not teacher.model.props.can_finish
    teacher.touch("pad-1", "pad-2", "pad-3", "pad-4", "key-finish-now")
    assert teacher.page == "today"
    assert wire.FINISHED in site.kinds()
    assert "마쳤어요" in teacher.text("class-1-counts")


def test_a_wrong_pin_signs_nothing(learner: Make, site: Site) -> None:
    teacher = learner(panel="L15").to_roll().touch("key-finish")
    teacher.touch("pad-9", "pad-9", "pad-9", "pad-9", "key-finish-now")
    assert teacher.page == "finish"
    assert teacher.text("notice") == "PIN이 맞지 않아요. 다시 눌러 주세요."
    assert wire.FINISHED not in site.kinds()
    assert teacher.model.state.pin == ""


def test_the_book_takes_three_lines(learner: Make) -> None:
    teacher = learner(panel="L15").to_roll().touch("key-finish")
    teacher.touch("phrase-1", "phrase-2", "phrase-3", "phrase-4")
    assert teacher.text("notice") == "일지는 세 줄까지예요. 하나를 빼고 골라 주세요."
    assert teacher.model.state.phrases == (0, 1, 2)


def test_a_finished_roll_is_read_only(learner: Make, site: Site) -> None:
    signed_up(site, 1)
    site.learning.finish(TODAY, INSTRUCTOR, minutes=120)
    teacher = learner(panel="L15").to_roll().touch("person-1")
    assert states(teacher) == [None] or states(teacher) == [ABSENT]
    assert not teacher.sees("key-finish")
