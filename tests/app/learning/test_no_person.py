"""Nothing of a person is anywhere but in the vault: not in entries, rows, papers or the log."""

import logging
from datetime import date
from pathlib import Path

import pytest

from app.documents.wire import encode_document
from app.learning.forms import Purpose
from app.learning.model import State
from app.learning.outcomes import PaperSheet, Ticket
from app.learning.people import Asked, Guardian, Means
from tests.app.learning.classroom import CLASS, INSTRUCTOR, TODAY, Site, person, yes

SECRETS = ["홍길동", "홍○동", "01000000001", "0000-0001", "임꺽정", "01000000009", "4681037000",
           "춤추는노트북"]  # fmt: skip


def a_day(site: Site) -> None:
    """Everything that can be done with a person."""
    told = person(
        area="4681037000", answers=yes(1, 2, 3), equipment=("춤추는노트북",),
        born=date(2015, 1, 2), guardian=Guardian("임꺽정", "010-0000-0009"),
    )  # fmt: skip
    ticket = site.learning.sign_up(told, INSTRUCTOR)
    assert isinstance(ticket, Ticket)
    site.learning.sign_up(told)
    site.learning.print_ticket(ticket)
    site.learning.scan(ticket.qr)
    site.learning.roll(TODAY, INSTRUCTOR)
    site.learning.mark(TODAY, ticket.enrolment, State.LATE, INSTRUCTOR)
    sheet = site.learning.print_sheet(CLASS)
    assert isinstance(sheet, PaperSheet)
    asked = Asked(means=Means.PAPER, sheet=sheet.code)
    site.learning.walk_in(person(name="홍길동홍길동", asked=asked), INSTRUCTOR)
    site.learning.finish(TODAY, INSTRUCTOR, minutes=120, lines=("홍길동 결석",))
    site.learning.finish(TODAY, INSTRUCTOR, minutes=120, lines=("잘 마침",))
    site.learning.withdraw(ticket.enrolment, Purpose.EQUIPMENT)
    site.learning.withdraw(ticket.enrolment, Purpose.COURSE, is_sure=True)
    site.learning.sign_up(person(name="900101-1234567"))


def test_a_persons_words_stand_nowhere_on_the_disk_but_sealed(
    site: Site, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    a_day(site)
    assert {30, 32, 33, 34} <= set(site.kinds())
    folder = (site.engine.url.database or "").removesuffix("station.sqlite")
    papers = [encode_document(each.document) for each in site.queue.all_issued()]
    assert len(papers) == 2
    told = [caplog.text.encode(), *(text.encode() for text in capfd.readouterr()), *papers]
    told += [part for each in site.entries() for part in (each.entry, each.body)]
    site.engine.dispose()
    files = [path for path in Path(folder).iterdir() if path.is_file()]
    assert {"station.sqlite", "subjects.keys"} <= {path.name for path in files}
    told += [path.read_bytes() for path in files]
    # The eup and myeon stand in records of places and sessions: 작천면 is in none of those.
    for secret in [*SECRETS, "900101-1234567"]:
        assert [where for where, text in enumerate(told) if secret.encode() in text] == [], secret


def test_what_is_looked_for_would_be_found(site: Site) -> None:
    """The test above can fail: an operator's name does stand in the station's table."""
    site.engine.dispose()
    folder = Path((site.engine.url.database or "").removesuffix("station.sqlite"))
    assert any("허균".encode() in path.read_bytes() for path in folder.iterdir())
