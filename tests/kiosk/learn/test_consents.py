"""What people agree to and what not: law by touch."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.learning.forms import Purpose
from app.learning.people import Means
from kiosk.learn.form import application, asked
from kiosk.shell.view import View
from tests.app.learning.classroom import Site
from tests.kiosk.learn.learner import AREA, NAME, Learner

Make = Callable[..., Learner]
NUMBER = "900101-1234567"


def test_who_refuses_leaves_nothing_anywhere(learner: Make, site: Site) -> None:
    before = site.rows()
    somebody = learner().to_consent()
    assert site.rows() == before
    somebody.touch("key-decline")
    assert site.rows() == before
    assert somebody.page == "welcome"
    assert somebody.text("notice") == (
        "괜찮아요. 아무것도 저장하지 않았어요. 직원과 상의하실 수 있어요."
    )
    state = somebody.model._desk.state
    assert (state.name, state.phone, state.trail) == ("", "010", ())
    assert not any(NAME.encode() in path.read_bytes() for path in files(site))


def files(site: Site) -> list[Path]:
    """Every file of the station."""
    folder = Path(str(site.engine.url.database)).parent
    return [each for each in folder.iterdir() if each.is_file()]


def test_who_refuses_is_told_in_their_own_language(learner: Make) -> None:
    somebody = learner().touch("key-language").to_consent().touch("key-decline")
    assert somebody.stage.shell.view.view.language == "en"


@pytest.mark.parametrize("view", [View(), View(easy=True), View(contrast=True)], ids=str)
def test_yes_and_no_look_the_same(view: View, learner: Make) -> None:
    somebody = learner()
    somebody.stage.shell.view.show(replace(view))
    somebody.stage.settle()
    somebody.to_consent()
    yes, no = somebody.stage.item("key-agree"), somebody.stage.item("key-decline")
    assert (yes.width(), yes.height()) == (no.width(), no.height())
    assert yes.property("look") == no.property("look") == "second"


def test_the_answers_stay_at_the_foot(learner: Make) -> None:
    for panel in ("P24", "L15"):
        somebody = learner(panel=panel).to_consent()
        assert somebody.stage.eyes.objection("key-agree") == ""
        somebody.close()
        somebody.close = lambda: None  # type: ignore[method-assign] # once is enough


def test_optional_consents_are_off_by_default(learner: Make, site: Site) -> None:
    somebody = learner().to_consent().touch("key-agree")
    assert [each.on for each in somebody.model.props.wishes] == [False] * 4
    assert somebody.text("tell-text") == "하지 않아도 들을 수 있어요."
    somebody.touch("key-main", "key-main")
    enrolment = somebody.model._desk.state.ticket.enrolment
    told = {each.purpose: each.stands for each in site.learning.consents(enrolment)}  # type: ignore[union-attr]
    assert [purpose for purpose, stands in told.items() if stands] == [Purpose.COURSE]


def test_a_switch_is_an_answer_of_its_own(learner: Make, site: Site) -> None:
    somebody = learner().to_consent().touch("key-agree", f"wish-{int(Purpose.NOTICES)}")
    somebody.touch("key-main")
    somebody.touch("key-main")
    enrolment = somebody.model._desk.state.ticket.enrolment
    stands = {s.purpose for s in site.learning.consents(enrolment) if s.stands}  # type: ignore[union-attr]
    assert stands == {Purpose.COURSE, Purpose.NOTICES}


def test_a_resident_number_is_never_taken(
    learner: Make, site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    before = site.rows()
    with caplog.at_level(logging.DEBUG):
        somebody = learner().to_name()
        somebody.model.typed(f"{NAME} {NUMBER}")
        somebody.touch("key-main")
    assert somebody.page == "name"
    assert somebody.text("notice") == "주민등록번호는 받지 않아요. 지우고 다시 적어 주세요."
    assert somebody.model._desk.state.name == ""
    assert site.rows() == before
    assert "900101" not in caplog.text + repr(somebody.model._desk.state)


def test_nothing_that_was_typed_is_logged(learner: Make, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        somebody = learner().to_check().touch("key-main")
    state = somebody.model._desk.state
    assert NAME not in caplog.text + repr(state)
    assert "00000001" not in caplog.text + repr(state)


def test_how_the_consent_was_asked_is_kept(learner: Make, site: Site) -> None:
    somebody = learner()
    somebody.stage.shell.view.toggleDoubled()
    somebody.stage.settle()
    told = asked(somebody.model._desk.state, doubled=True)
    assert (told.means, told.language, told.text_mm) == (Means.KIOSK, "ko", 24)


def test_the_form_is_read_aloud_when_asked(learner: Make) -> None:
    somebody = learner().to_consent()
    assert not somebody.sees("key-read"), "this device has no voice"
    heard: list[str] = []
    somebody.stage.shell.read_aloud.connect(heard.append)
    somebody.model.read()
    assert "보유" in heard[0]
    assert AREA not in heard[0]


def test_what_is_at_home_is_asked_only_of_who_agreed(learner: Make, site: Site) -> None:
    somebody = learner().to_consent().touch("key-agree")
    assert not somebody.sees("has-tablet")
    somebody.touch(f"wish-{int(Purpose.EQUIPMENT)}", "has-tablet", "has-video", "key-main")
    told = application(somebody.model._desk.state, doubled=False)
    assert (told.equipment, told.can_video) == (("tablet",), True)
    somebody.touch("line-more", f"wish-{int(Purpose.EQUIPMENT)}", "key-main")
    told = application(somebody.model._desk.state, doubled=False)
    assert (told.equipment, told.can_video) == ((), None)
    somebody.touch("key-main")
    assert somebody.page == "ticket"
