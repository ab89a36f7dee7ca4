"""Papers: a ticket of 50 mm that scans, and a consent sheet whose code comes back once."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from app.documents.layout import SIZES
from app.documents.model import Document, Line, Pair, Paper, Qr
from app.documents.pdf import render_pdf
from app.documents.printer_worker import renderer
from app.documents.profiles import PROFILES
from app.documents.queued import Job, JobKind
from app.learning import store
from app.learning.documents import TICKET_CODE_MM, consent_sheet, ticket
from app.learning.outcomes import PaperSheet, Reason, Refused, Ticket
from app.learning.people import Asked, Means
from app.learning.texts import day_in_words, hour_in_words
from app.learning.wire.learners import decode_learner
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.learning.classroom import (
    AFTERNOON,
    CLASS,
    INSTRUCTOR,
    MORNING,
    NAME,
    TWICE,
    Site,
    person,
    yes,
)


def texts(document: Document) -> str:
    return "\n".join(
        f"{block.left} {block.right}" if isinstance(block, Pair) else getattr(block, "text", "")
        for block in document.blocks
    )


def pixels(pdf: bytes, per_mm: float = 6) -> Image.Image:
    page = pypdfium2.PdfDocument(BytesIO(pdf))[0]
    image: Image.Image = page.render(scale=per_mm * 25.4 / 72).to_pil()
    return image


def test_the_ticket_says_day_place_and_what_to_bring_and_nobodys_name(site: Site) -> None:
    held = site.signed_up(session=TWICE)
    document = ticket(held, "강진군")
    said = texts(document)
    for part in (
        "11월 21일 금요일 아침 10시",
        "11월 28일",
        "복지타운 3층",
        "준비물: 스마트폰과 충전기",
    ):
        assert part in said
    assert not any(secret in said for secret in (NAME, "홍○동", "0000"))


def test_the_tickets_code_is_at_least_50_mm_wide_and_opens_it(site: Site) -> None:
    held = site.signed_up()
    (code,) = zxingcpp.read_barcodes(pixels(render_pdf(ticket(held, "강진군"))))
    assert code.text == held.qr
    corners = code.position
    assert (corners.top_right.x - corners.top_left.x) / 6 >= TICKET_CODE_MM - 0.5


@pytest.mark.parametrize("name", PROFILES)
def test_every_printer_of_ours_prints_a_ticket(site: Site, name: str) -> None:
    profile = PROFILES[name]
    render = renderer({"receipt": profile})
    job = Job(1, JobKind.PAPER, "receipt", ticket(site.signed_up(), "강진군"), 0)
    assert len(render(job)) > 1_000 or not profile.raster


def test_the_ticket_is_printed_only_when_it_is_asked_for(site: Site) -> None:
    held = site.signed_up()
    assert site.queue.state().waiting == 0
    issued = site.learning.print_ticket(held)
    assert site.queue.issued(issued).seq == held.enrolment.seq
    assert site.queue.state().waiting == 1


def test_a_consent_sheet_is_filled_by_hand_and_scanned_back(site: Site) -> None:
    sheet = site.learning.print_sheet(CLASS)
    assert isinstance(sheet, PaperSheet)
    assert sheet.document is not None
    document = site.queue.issued(sheet.document).document
    assert document.paper is Paper.A4
    assert texts(document).count("□ 동의합니다") == 5
    assert Qr(sheet.code, sheet.code) in document.blocks
    (code,) = zxingcpp.read_barcodes(pixels(render_pdf(document)))
    back = site.learning.sheet(code.text)
    assert isinstance(back, PaperSheet)
    assert [each.purpose for each in back.forms] == [each.purpose for each in sheet.forms]


def test_a_walk_in_with_a_sheet_is_recorded_as_given_on_paper(site: Site) -> None:
    sheet = site.learning.print_sheet(CLASS)
    assert isinstance(sheet, PaperSheet)
    asked = Asked(means=Means.PAPER, sheet=sheet.code)
    held = site.learning.walk_in(person(answers=yes(1, 4), asked=asked), INSTRUCTOR)
    assert isinstance(held, Ticket)
    with reading(site.engine) as session:
        subject = session.get_one(store.EnrolmentRow, ("C01", 1)).subject
    assert subject is not None
    kept = decode_learner(site.vault.get(subject, reader="test", reason="test"))
    assert {(each.means, each.sheet) for each in kept.consents} == {("paper", sheet.code)}
    assert site.learning.sheet(sheet.code) == Refused(Reason.BAD_SHEET)
    twice = site.learning.walk_in(person(name="심청", asked=asked), INSTRUCTOR)
    assert twice == Refused(Reason.BAD_SHEET)


def test_a_sheet_of_another_class_or_with_other_texts_does_not_count(site: Site) -> None:
    sheet = site.learning.print_sheet(AFTERNOON)
    assert isinstance(sheet, PaperSheet)
    asked = Asked(means=Means.PAPER, sheet=sheet.code)
    assert site.learning.sign_up(person(asked=asked)) == Refused(Reason.BAD_SHEET)
    course = next(each for each in site.sample.forms if each.key == "1-ko-1")
    with UnitOfWork(site.engine) as uow:
        store.save_consent_form(uow.session, replace(course, version=2))
        uow.commit()
    outcome = site.learning.sign_up(
        person(session=AFTERNOON, asked=asked, answers=yes(1, version=2))
    )
    assert outcome == Refused(Reason.BAD_SHEET)
    assert site.learning.sheet("MP1:C01-NOBODY") == Refused(Reason.BAD_SHEET)


def test_no_sheet_is_printed_while_a_text_is_not_ready(site: Site) -> None:
    course = next(each for each in site.sample.forms if each.key == "1-ko-1")
    with UnitOfWork(site.engine) as uow:
        store.save_consent_form(uow.session, replace(course, version=2, settings=()))
        uow.commit()
    assert site.learning.print_sheet(CLASS) == Refused(Reason.FORM_NOT_READY)
    assert site.learning.print_sheet(99) == Refused(Reason.NO_SUCH_SESSION)


def test_what_stands_out_by_law_is_bold_on_paper_too(site: Site) -> None:
    forms = [each for each in site.sample.forms if each.language == "ko"]
    made, course = site.sample.sessions[0], site.sample.courses[0]
    document = consent_sheet("MP1:C01-1", made, course, forms, "강진군")
    bold = [each.text for each in document.blocks if isinstance(each, Line) and each.bold]
    assert sum("보유 기간" in text for text in bold) == 5
    assert sum("거부할 권리" in text for text in bold) == 5
    assert SIZES[Paper.A4].page_height == 297


def test_days_and_hours_are_said_as_people_say_them() -> None:
    assert day_in_words(MORNING) == "11월 20일 목요일"
    hours = [MORNING.replace(hour=hour, minute=0) for hour in (1, 5, 10, 14, 18)]
    assert [hour_in_words(each) for each in hours] == [
        "아침 10시", "낮 2시", "저녁 7시", "밤 11시", "새벽 3시",
    ]  # fmt: skip
    assert hour_in_words(MORNING) == "아침 9시 40분"
