"""상품: every good in a table, and beside it the form of the one that is chosen."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton

from app.catalog.model import CATEGORIES, Good
from app.central.client import OfficeClient
from app.central.goods_model import Goods
from app.documents.sheets import Sheet
from ui.common.art import draw
from ui.common.asked import Asked
from ui.common.form import Choice, Form
from ui.common.jobs import Jobs
from ui.common.merging import merged
from ui.common.page import OfficePage, named
from ui.common.rows_model import RowsModel
from ui.common.saving import Outcome, Saver
from ui.common.table import Table
from ui.goods import draft
from ui.goods.arts import art_choices
from ui.goods.table_model import Row, columns, more, rows, tr, why

PICTURE = 72


class GoodsWidget(OfficePage):
    def __init__(
        self, asked: Asked[Goods], client: OfficeClient, jobs: Jobs, *, can_edit: bool
    ) -> None:
        self._new = named(QPushButton(tr("새 상품  Ctrl+N")), "new-good")
        super().__init__(tr("상품"), self._new)
        self._asked, self._client, self._can_edit = asked, client, can_edit
        self.saver = Saver(jobs)
        self._before: Good = draft.EMPTY
        self._is_new = False
        self._wanted: str | None = None
        self._clashes: dict[str, str] = {}
        self._rows = RowsModel[Row](columns(), more)
        self._table = Table(self._rows, "goods", stretch=1, same=lambda row: row.sku)
        self._form = Form("good", tr("상품을 골라 주세요"), self.saver, tr("저장"), 360)
        self._picture = named(QLabel(), "good-picture")
        self._add_fields()
        books = QHBoxLayout()
        books.setSpacing(12)
        books.addWidget(self._table, 1)
        books.addWidget(self._form)
        self.body.addLayout(books, 1)
        self.first = self._table.view
        self._new.setEnabled(can_edit)
        self._connect()
        self._form.lock(is_locked=True)

    def sheets(self) -> tuple[Sheet, ...]:
        return (self._table.sheet(tr("상품")),)

    def choose(self, key: object) -> bool:
        return self._table.choose(key)

    def _connect(self) -> None:
        view = self._table.view
        self._asked.changed.connect(self._show)
        self._new.clicked.connect(self._begin_new)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._open())
        view.activated.connect(lambda _: self._edit())
        self._form.edited.connect(self._check)
        self._form.save_wanted.connect(self._save)
        self._form.left.connect(self._leave)
        self.saver.saved.connect(self._saved)
        self.saver.refused.connect(lambda word: self._asked.anew() if word == "stale" else None)
        new = QShortcut(QKeySequence("Ctrl+N"), self, self._new.click)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _add_fields(self) -> None:
        form, half = self._form, True
        self._picture.setFixedSize(PICTURE, PICTURE)
        form.add("kiosk1", tr("키오스크 이름 첫 줄"), half=half)
        form.add("kiosk2", tr("둘째 줄"), half=half)
        form.add("off-sale", tr("판매"), QCheckBox(tr("품절 · 판매 멈춤")))
        form.add("name", tr("상품 이름 (쇼핑몰)"))
        form.add("sku", tr("코드"), half=half)
        form.add("pack", tr("단위 표시"), half=half)
        form.add("barcode", tr("바코드 (EAN-13)"), half=half)
        form.add("quick", tr("계산대 빠른 자리"), half=half)
        form.add("category", tr("분류"), Choice(), half=half)
        form.add("group", tr("키오스크 칸"), Choice(), half=half)
        form.add("art", tr("그림"), Choice(), half=half)
        form.add("seller", tr("판매자"), Choice(), half=half)
        form.add_widget(self._picture)
        form.add("options", tr("선택 (코드 = 이름 = 바코드)"), QPlainTextEdit())
        form.add("unit", tr("세는 말"), half=half)
        form.add("smallest", tr("가장 적은 수"), half=half)
        form.add("origin", tr("원산지"), half=half)
        form.add("storage", tr("보관"), half=half)
        form.add("allergens", tr("알레르기"))
        form.add("kiosk1-en", tr("영어 첫 줄"), half=half)
        form.add("kiosk2-en", tr("영어 둘째 줄"), half=half)
        form.add("name-en", tr("영어 이름"))
        form.add("adult", tr("성인"), QCheckBox(tr("성인에게만 팝니다")))

    def _choices(self, name: str) -> Choice:
        editor = self._form.fields[name].editor
        if not isinstance(editor, Choice):
            raise TypeError(name)
        return editor

    def _show(self) -> None:
        goods = self._asked.answer
        if goods is None:
            return
        self._offer(goods)
        shown = rows(goods)
        self._rows.show_rows(shown)
        self._table.say_nothing_is_there(tr("상품이 없습니다."))
        waiting = sum(bool(why(row)) for row in shown)
        self.second.setText(
            tr("{count}가지 · 팔 수 없는 것 {waiting}").format(count=len(shown), waiting=waiting)
        )
        if self._wanted is not None and self._table.choose(self._wanted):
            self._wanted = None
        if not self._is_new:
            if not self._table.view.currentIndex().isValid() and shown:
                self._table.view.selectRow(0)
            self._open()

    def _offer(self, goods: Goods) -> None:
        known = dict.fromkeys((*CATEGORIES, *(each.good.category for each in goods.goods)))
        self._choices("category").offer([(each, each) for each in known])
        tiles = [(each.code, each.name) for each in goods.groups]
        self._choices("group").offer([("", tr("분류를 따름")), *tiles])
        self._choices("art").offer(art_choices())
        self._choices("seller").offer([(each.code, each.name) for each in goods.sellers])

    def _open(self) -> None:
        """The chosen good in the form; what is being typed of it stays."""
        row = self._table.present if self._table.view.currentIndex().isValid() else None
        if not isinstance(row, Row):
            return
        is_same = not self._is_new and self._before.sku == row.sku
        if is_same and self._form.values() != draft.values_of(self._before):
            self._meet(row.state.good)
            return
        if not is_same:
            self.saver.say()
        self._is_new = False
        self._fill(row.state.good)
        self._form.title.setText(row.state.good.short_name)

    def _meet(self, theirs: Good) -> None:
        """Somebody else has changed it while it is being typed: both changes stand here now."""
        before, self._before = self._before, theirs
        if theirs == before:
            return
        both = merged(self._form.values(), draft.values_of(before), draft.values_of(theirs))
        self._form.put(both.values)
        self._clashes = both.clashes
        self._check()
        self.saver.say(
            tr("그사이 다른 사람이 이 상품을 바꿨습니다. 보고 다시 저장해 주세요."), Outcome.WARNED
        )

    def _fill(self, good: Good) -> None:
        for name in self._clashes:
            self._form.fields[name].hint("")
        self._before, self._clashes = good, {}
        self._form.put(draft.values_of(good))
        locked = () if self._is_new else ("sku",)
        self._form.lock(is_locked=not self._can_edit, but=locked)
        self._form.say_second("" if self._can_edit else tr("보기만 할 수 있습니다."))
        self._form.complain({})
        self._draw()
        self._say_room()

    def _begin_new(self) -> None:
        """With what goods have in common; the code and the barcode are to be typed."""
        goods = self._asked.answer
        if goods is None or not self._can_edit:
            return
        self._is_new = True
        self._table.view.setCurrentIndex(QModelIndex())
        seller = goods.sellers[0].code if goods.sellers else ""
        self._fill(replace(draft.EMPTY, seller=seller, category=CATEGORIES[0]))
        self._form.title.setText(tr("새 상품"))
        self.saver.say()
        self._form.go_to(["kiosk1"])

    def _edit(self) -> None:
        self._form.go_to(["kiosk1"])

    def _leave(self) -> None:
        """Back to the table; what was typed and not saved is gone."""
        view = self._table.view
        self._is_new, self._before = False, draft.EMPTY
        if not view.currentIndex().isValid():
            view.selectRow(0)
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._open()

    def _check(self) -> dict[str, str]:
        goods = self._asked.answer
        if goods is None:
            return {}
        wrong = draft.checked(self._form.values(), goods, is_new=self._is_new)
        self._form.complain(wrong)
        self._say_room(but=wrong)
        self._draw()
        return wrong

    def _say_room(self, but: dict[str, str] | None = None) -> None:
        told = tr("다른 사람이 적은 것: {value}")
        theirs = {
            name: told.format(value=self._form.fields[name].words(value) or "–")
            for name, value in self._clashes.items()
        }
        for name, text in {**draft.hints(self._form.values()), **theirs}.items():
            if name not in (but or {}):
                self._form.fields[name].hint(text)

    def _draw(self) -> None:
        size = QSize(PICTURE, PICTURE)
        image = draw("art", self._form.fields["art"].value or draft.EMPTY.art, size * 2)
        image.setDevicePixelRatio(2)
        self._picture.setPixmap(QPixmap.fromImage(image))

    def _save(self) -> None:
        wrong = self._check()
        if wrong or not self._can_edit:
            self.saver.say(tr("붉은 글이 있는 칸을 고쳐 주세요."), Outcome.REFUSED)
            self._form.go_to(wrong)
            return
        before = None if self._is_new else self._before
        good = draft.good_of(self._form.values(), self._before)

        def save() -> Good:
            self._client.save_good(good, before)
            return good

        self.saver.run(save, tr("저장했습니다. 계산대와 매장에는 몇 초 안에 내려갑니다."))

    def _saved(self, good: Good) -> None:
        self._before, self._is_new, self._wanted = good, False, good.sku
        self._asked.anew()
