"""단말: a map of who is heard from, each station's settings, and the way in for a new one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from app.access.model import PANELS, Handing, StationSettings
from app.central.client import OfficeClient
from app.central.device_model import Devices
from app.central.office_model import Stations
from app.documents.sheets import Sheet
from ui.common import labels
from ui.common.asked import Asked
from ui.common.form import Choice, Form
from ui.common.jobs import Jobs
from ui.common.page import OfficePage, mark, named
from ui.common.rows_model import RowsModel
from ui.common.saving import Outcome, Saver
from ui.common.table import Table
from ui.stations import draft
from ui.stations.enrolment import Enrolment
from ui.stations.health_map import HealthMap
from ui.stations.table_model import Row, columns, needs_somebody, tr

SIDE = 400
ASIDE = (5, 6)
"""The oldest that waits and the last number make room for the form."""


class StationsWidget(OfficePage):
    def __init__(
        self, asked: Asked[Stations], devices: Asked[Devices], client: OfficeClient, jobs: Jobs,
        *, can_edit: bool,
    ) -> None:  # fmt: skip
        self._new = named(QPushButton(tr("새 단말  Ctrl+N")), "new-station")
        super().__init__(tr("단말"), self._new)
        self._asked, self._devices, self._client = asked, devices, client
        self._can_edit = can_edit
        self._saver = Saver(jobs)
        self._before: StationSettings | None = None
        self._sure = ""
        self._is_fresh = False
        self._map = HealthMap()
        self._rows = RowsModel[Row](columns())
        self._table = Table(self._rows, "stations", stretch=3, same=lambda row: row[0].station)
        self._form = Form(
            "station", tr("단말을 골라 주세요"), self._saver, tr("설정 저장"), SIDE
        )  # fmt: skip
        self._revoke = named(QPushButton(tr("해지")), "revoke-station")
        self._form.foot.addWidget(self._revoke)
        self._enrol = Enrolment(client, jobs, SIDE)
        self._side = QStackedWidget()
        self._add_fields()
        self._lay_out()
        self._connect()

    def sheets(self) -> tuple[Sheet, ...]:
        return (self._table.sheet(tr("단말")),)

    def choose(self, key: object) -> bool:
        if not self._table.choose(key):
            return False
        self._edit()
        return True

    def _add_fields(self) -> None:
        form, half = self._form, True
        form.add("panel", tr("화면"), Choice(), half=half)
        form.add("floor", tr("바닥에서 높이 (mm)"), half=half)
        form.add("glass", tr("잰 유리 크기 (mm)"))
        form.add("handing", tr("물건 건네기"), Choice())
        form.add("seller", tr("판매자"), Choice())
        form.add("pay-url", tr("결제 서비스 주소"))
        form.add("pay-provider", tr("결제 회사"), half=half)
        form.add("pay-merchant", tr("가맹 번호"), half=half)
        form.add("season", tr("시즌"), Choice(), half=half)
        form.add("one-screen", tr("계량과 등급"), QCheckBox(tr("한 화면")), half=half)
        form.add("scale-number", tr("저울 번호"), half=half)
        form.add("scale-protocol", tr("저울 규약"), half=half)
        form.add("scale-url", tr("저울 줄"), half=half)
        form.add("scale-line", tr("통신"), half=half)
        form.add("scale-division", tr("눈금 (kg)"), half=half)
        form.add("scale-until", tr("검정 끝나는 날"), half=half)
        form.add("printer", tr("인쇄기"), half=half)
        form.add("profile", tr("인쇄기 모양"), half=half)
        form.add("peer", tr("이웃 단말이 찾는 주소"))
        form.add("still", tr("움직임"), QCheckBox(tr("움직임 줄이기")))
        self._choices("panel").offer([(name, _panel(name)) for name in PANELS])
        self._choices("handing").offer(
            [
                (Handing.CARRY.value, tr("들고 계산")), (Handing.PICK_UP.value, tr("골라서 받기")),
                (Handing.BOTH.value, tr("둘 다")),
            ]
        )  # fmt: skip
        form.lock(is_locked=True)
        self._revoke.setEnabled(False)

    def _choices(self, name: str) -> Choice:
        editor = self._form.fields[name].editor
        if not isinstance(editor, Choice):
            raise TypeError(name)
        return editor

    def _lay_out(self) -> None:
        self._board = mark(named(QFrame(), "health-map"), "card")
        self._board.hide()
        inside = QVBoxLayout(self._board)
        inside.setContentsMargins(6, 0, 6, 0)
        inside.addWidget(self._map)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._board)
        left.addWidget(self._table, 1)
        self._side.addWidget(self._form)
        self._side.addWidget(self._enrol)
        self._side.setFixedWidth(SIDE)
        self._side.hide()
        books = QHBoxLayout()
        books.setSpacing(12)
        books.addLayout(left, 1)
        books.addWidget(self._side)
        self.body.addLayout(books, 1)
        self.first = self._table.view
        self._new.setEnabled(self._can_edit)

    def _connect(self) -> None:
        view = self._table.view
        self._asked.changed.connect(self._show)
        self._devices.changed.connect(self._told)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._open())
        view.activated.connect(lambda _: self._edit())
        self._new.clicked.connect(self._begin_new)
        self._form.edited.connect(self._check)
        self._form.save_wanted.connect(self._save)
        self._form.left.connect(self._leave)
        self._enrol.form.left.connect(self._leave)
        self._enrol.changed.connect(self._anew)
        self._revoke.clicked.connect(self._ask_to_revoke)
        self._saver.saved.connect(lambda _: self._anew())
        new = QShortcut(QKeySequence("Ctrl+N"), self, self._new.click)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _anew(self) -> None:
        """What was typed is what the centre tells next."""
        self._is_fresh = True
        self._devices.anew()
        self._asked.anew()

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        rows = [(station, self._asked.now()) for station in self._asked.answer.stations]
        self._rows.show_rows(rows)
        self._map.show_rows(rows)
        self._board.setVisible(bool(rows))
        self._table.say_nothing_is_there(tr("등록된 단말이 없습니다."))
        self.second.setText(_told(len(rows), sum(map(needs_somebody, rows))))
        if not self._table.view.currentIndex().isValid() and rows:
            self._table.view.selectRow(0)

    def _told(self) -> None:
        devices = self._devices.answer
        if devices is None:
            return
        self._enrol.told(devices)
        sellers = [(each.code, each.name) for each in devices.sellers]
        self._choices("seller").offer([("", "–"), *sellers])
        self._choices("season").offer([("", "–"), *((each, each) for each in devices.seasons)])
        self._open()

    def _open(self) -> None:
        """The chosen station's settings; what is being typed of it stays."""
        row = self._table.present if self._table.view.currentIndex().isValid() else None
        devices = self._devices.answer
        if row is None or devices is None:
            return
        station = row[0]
        is_same = self._before is not None and self._before.station == station.station
        if is_same and not self._is_fresh:
            return
        self._is_fresh = False
        if not is_same:
            self._saver.say()
        known = next((each for each in devices.settings if each.station == station.station), None)
        self._before = known or StationSettings(station.station, station.place, station.kind)
        self._fill(self._before, is_revoked=station.revoked_at is not None)

    def _fill(self, settings: StationSettings, *, is_revoked: bool) -> None:
        self._sure = ""
        self._form.put(draft.values_of(settings))
        shown = draft.fields_of(settings.kind)
        for name, field in self._form.fields.items():
            field.setVisible(name in shown)
        kind = labels.station_kind(settings.kind)
        self._form.title.setText(f"{settings.station} · {kind}")
        can = self._can_edit and not is_revoked
        self._form.say_second(
            tr("해지된 단말입니다.") if is_revoked else
            "" if self._can_edit else tr("보기만 할 수 있습니다.")
        )  # fmt: skip
        self._form.complain({})
        self._form.lock(is_locked=not can)
        self._revoke.setEnabled(can)

    def _edit(self) -> None:
        self._side.setCurrentWidget(self._form)
        self._side.show()
        self._table.leave_out(ASIDE, out=True)
        self._form.go_to(["panel"])

    def _begin_new(self) -> None:
        self._enrol.forget()
        self._side.setCurrentWidget(self._enrol)
        self._side.show()
        self._table.leave_out(ASIDE, out=True)
        self._enrol.begin()

    def _leave(self) -> None:
        self._enrol.forget()
        self._side.hide()
        self._table.leave_out(ASIDE, out=False)
        self._before = None
        self._open()
        self._table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _check(self) -> dict[str, str]:
        wrong = draft.checked(self._form.values())
        self._form.complain(wrong)
        return wrong

    def _save(self) -> None:
        wrong, before = self._check(), self._before
        if before is None or wrong or not self._can_edit:
            self._saver.say(tr("붉은 글이 있는 칸을 고쳐 주세요."), Outcome.REFUSED)
            self._form.go_to(wrong)
            return
        settings = draft.settings_of(self._form.values(), before)
        self._saver.run(
            lambda: self._client.save_station_settings(settings),
            tr("저장했습니다. 단말에는 몇 초 안에 내려갑니다."),
        )

    def _ask_to_revoke(self) -> None:
        """The second press means it: there is no way back."""
        if self._before is None:
            return
        station = self._before.station
        if self._sure != station:
            self._sure = station
            text = tr("{station}을(를) 해지하면 되돌릴 수 없습니다. 맞으면 한 번 더 눌러 주세요.")
            self._saver.say(text.format(station=station), Outcome.WARNED)
            return
        self._saver.run(
            lambda: self._client.revoke(station), tr("해지했습니다. 원장에도 적었습니다.")
        )


def _panel(name: str) -> str:
    panel = PANELS[name]
    return f"{name} · {panel.glass_mm[0]} × {panel.glass_mm[1]} mm"


def _told(count: int, waiting: int) -> str:
    if not count:
        return tr("아직 등록된 단말이 없습니다")
    if not waiting:
        return tr("{count}대 모두 정상").format(count=count)
    return tr("{count}대 가운데 {waiting}대를 봐 주세요").format(count=count, waiting=waiting)
