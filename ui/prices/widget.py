"""가격·할인: prices and tax classes by day; a price for a day to come is set here beforehand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.catalog.model import Confidence, Tax
from app.central.client import OfficeClient
from app.central.goods_model import Goods
from app.documents.sheets import Sheet
from ui.common import labels
from ui.common.asked import Asked
from ui.common.day_bar import DayBar, DayChoice
from ui.common.form import Choice, Form
from ui.common.jobs import Jobs
from ui.common.page import OfficePage, mark, named
from ui.common.rows_model import RowsModel
from ui.common.saving import Outcome, Saver
from ui.common.table import Table
from ui.goods.table_model import next_price
from ui.prices import draft
from ui.prices.table_model import Row, columns, day_text, rows, tax_text, tr, why

SIDE = 330


class ToCome(DayChoice):
    """Prices are known of days to come too."""

    def choose(self, day: int | None) -> None:
        chosen = None if day == self.today else day
        if chosen != self.day:
            self.day = chosen
            self.changed.emit()


class PricesWidget(OfficePage):
    def __init__(
        self, asked: Asked[Goods], client: OfficeClient, jobs: Jobs, *, can_edit: bool
    ) -> None:
        super().__init__(tr("가격·할인"))
        self._asked, self._client, self._can_edit = asked, client, can_edit
        self._prices, self._taxes = Saver(jobs), Saver(jobs)
        self._row: Row | None = None
        self._warned: object = None
        self._is_fresh = False
        self._choice = ToCome()
        self._rows = RowsModel[Row](columns())
        self._table = Table(self._rows, "prices", stretch=1, same=lambda row: row.key)
        self._form = Form("price", tr("상품을 골라 주세요"), self._prices, tr("적용 예약"), SIDE)
        self._tax = Form("taxes", tr("세금 구분"), self._taxes, tr("세금 저장"), SIDE)
        self._withdraw = named(QPushButton(tr("다음 값 거두기")), "withdraw-price")
        self._history = mark(named(QLabel(), "price-history"), "second")
        self._add_fields()
        self._lay_out()
        self.first = self._table.view
        self._connect()

    def sheets(self) -> tuple[Sheet, ...]:
        return (self._table.sheet(tr("가격")),)

    def choose(self, key: object) -> bool:
        return self._table.choose(key)

    def _add_fields(self) -> None:
        self._form.add("won", tr("새 값 (원)"), half=True)
        self._form.add("from", tr("적용하는 날"), half=True)
        self._form.add("reason", tr("까닭 · 출처"))
        self._history.setWordWrap(True)
        self._form.add_widget(self._history)
        self._form.foot.addWidget(self._withdraw)
        self._tax.add("tax", tr("구분"), Choice(), half=True)
        self._tax.add("tax-confidence", tr("얼마나 확실한가"), Choice(), half=True)
        self._tax.add("tax-from", tr("적용하는 날"), half=True)
        self._tax.add("tax-until", tr("아는 마지막 날"), half=True)
        self._tax.add("tax-basis", tr("근거"))
        choices = {
            "tax": [("", "–"), (Tax.EXEMPT.value, tr("면세")), (Tax.TAXED.value, tr("과세"))],
            "tax-confidence": [
                (Confidence.LAW.value, tr("법에 있음")),
                (Confidence.INFERRED.value, tr("미루어 앎")),
                (Confidence.UNCLEAR.value, tr("분명하지 않음")),
            ],
        }
        for name, offered in choices.items():
            editor = self._tax.fields[name].editor
            if isinstance(editor, Choice):
                editor.offer(offered)

    def _lay_out(self) -> None:
        bar = DayBar(self._choice, "prices", has_later=True)
        bar.add_shortcuts(self)
        self.head.addWidget(bar)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self._form, 5)
        side.addWidget(self._tax, 6)
        books = QHBoxLayout()
        books.setSpacing(12)
        books.addWidget(self._table, 1)
        books.addLayout(side)
        self.body.addLayout(books, 1)

    def _connect(self) -> None:
        view = self._table.view
        self._asked.changed.connect(self._show)
        self._choice.changed.connect(self._show)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._open())
        view.activated.connect(lambda _: self._form.go_to(["won"]))
        self._form.edited.connect(self._check_price)
        self._tax.edited.connect(self._check_tax)
        self._form.save_wanted.connect(self._save_price)
        self._tax.save_wanted.connect(self._save_tax)
        self._withdraw.clicked.connect(self._take_back)
        for form in (self._form, self._tax):
            form.left.connect(self._leave)
            form.lock(is_locked=True)
        for saver in (self._prices, self._taxes):
            saver.saved.connect(lambda _: self._saved())
            saver.refused.connect(lambda word: self._asked.anew() if word == "stale" else None)
        self._withdraw.setEnabled(False)

    @property
    def _today(self) -> int:
        return 0 if self._asked.answer is None else self._asked.answer.day

    def _show(self) -> None:
        goods = self._asked.answer
        if goods is None:
            return
        self._choice.told(goods.day)
        day = self._choice.shown or goods.day
        shown = rows(goods, day)
        self._rows.show_rows(shown)
        self._table.say_nothing_is_there(tr("상품이 없습니다."))
        missing = sum(bool(why(row)) for row in shown)
        later = sum(row.later is not None for row in shown)
        self.second.setText(
            tr("{day}의 값 · 예약된 값 {later} · 팔 수 없는 것 {missing}").format(
                day=labels.day(day), later=later, missing=missing
            )
        )
        self.export_name = tr("가격 {day}").format(day=day)
        if not self._table.view.currentIndex().isValid() and shown:
            self._table.view.selectRow(0)
        self._open()

    def _open(self) -> None:
        """The chosen row in both forms; what is being typed of it stays."""
        row = self._table.present if self._table.view.currentIndex().isValid() else None
        if not isinstance(row, Row) or row == self._row:
            return
        is_same = self._row is not None and self._row.key == row.key
        before, self._row = self._row, row
        is_fresh, self._is_fresh = self._is_fresh, False
        if is_same and not is_fresh and before is not None and self._is_dirty(before):
            self._tell_known(row)
            self._tell_meanwhile(before, row)
            return
        self._fill(row, is_same=is_same)

    def _tell_meanwhile(self, before: Row, row: Row) -> None:
        """Somebody else has said another price or tax class while one is typed here."""
        if row.prices != before.prices:
            text = tr("그사이 다른 사람이 값을 적었습니다. 아래 값들을 보고 다시 눌러 주세요.")
            self._prices.say(text, Outcome.WARNED)
        if row.state.taxes != before.state.taxes:
            text = tr("그사이 다른 사람이 세금을 적었습니다. 위 줄을 보고 다시 눌러 주세요.")
            self._taxes.say(text, Outcome.WARNED)

    def _is_dirty(self, row: Row) -> bool:
        return (
            self._form.values() != draft.price_values(row, self._today)
            or self._tax.values() != draft.tax_values(row.tax, self._today)
        )  # fmt: skip

    def _fill(self, row: Row, *, is_same: bool) -> None:
        self._form.put(draft.price_values(row, self._today))
        self._tax.put(draft.tax_values(row.tax, self._today))
        self._form.title.setText(row.name)
        self._form.say_second("" if self._can_edit else tr("보기만 할 수 있습니다."))
        self._tell_known(row)
        self._warned = None
        for form, saver in ((self._form, self._prices), (self._tax, self._taxes)):
            form.complain({})
            form.lock(is_locked=not self._can_edit)
            if not is_same:
                saver.say()

    def _tell_known(self, row: Row) -> None:
        """What the centre has of it, whatever is typed beside."""
        self._tax.say_second(_told(row))
        self._history.setText(_history(row))
        later = next_price(row.state, row.option, self._today)
        self._withdraw.setEnabled(self._can_edit and later is not None)

    def _leave(self) -> None:
        self._table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._row is not None:
            self._fill(self._row, is_same=False)

    def _check_price(self) -> dict[str, str]:
        wrong = draft.price_wrong(self._form.values(), self._today)
        self._form.complain(wrong)
        return wrong

    def _check_tax(self) -> dict[str, str]:
        wrong = draft.tax_wrong(self._tax.values(), self._today)
        self._tax.complain(wrong)
        return wrong

    def _save_price(self) -> None:
        row, wrong = self._row, self._check_price()
        if row is None or wrong or not self._can_edit:
            self._prices.say(tr("붉은 글이 있는 칸을 고쳐 주세요."), Outcome.REFUSED)
            self._form.go_to(wrong)
            return
        price = draft.price_of(self._form.values(), row)
        doubt = draft.doubt(price, row)
        if doubt and self._warned != price:
            self._warned = price
            self._prices.say(doubt, Outcome.WARNED)
            return
        told = tr("{day}부터 {won}원으로 적어 두었습니다.")
        self._prices.run(
            lambda: self._client.save_price(price, row.prices),
            told.format(day=day_text(price.from_day), won=f"{price.won:,}"),
        )

    def _save_tax(self) -> None:
        row, wrong = self._row, self._check_tax()
        if row is None or wrong or not self._can_edit:
            self._taxes.say(tr("붉은 글이 있는 칸을 고쳐 주세요."), Outcome.REFUSED)
            self._tax.go_to(wrong)
            return
        tax = draft.tax_of(self._tax.values(), row)
        self._taxes.run(
            lambda: self._client.save_tax_class(tax, row.state.taxes), tr("세금 구분을 적었습니다.")
        )

    def _take_back(self) -> None:
        later = (
            None
            if self._row is None
            else next_price(self._row.state, self._row.option, self._today)
        )
        if later is not None:
            self._prices.run(
                lambda: self._client.withdraw_price(later), tr("다음 값을 거두었습니다.")
            )

    def _saved(self) -> None:
        """What was typed is what the centre tells next."""
        self._is_fresh = True
        self._asked.anew()


def _told(row: Row) -> str:
    if row.tax is None:
        return tr("아직 아무도 적지 않았습니다. 그때까지 팔지 않습니다.")
    first, last = day_text(row.tax.from_day), row.tax.until_day
    told = tr("{tax} · {day}부터") if last is None else tr("{tax} · {day} ~ {until}")
    return told.format(tax=tax_text(row.tax), day=first, until=day_text(last))


def _history(row: Row) -> str:
    """Every price of it, the latest first."""
    told = sorted(
        row.prices, key=lambda each: each.from_day, reverse=True,
    )  # fmt: skip
    lines = [
        tr("{day}부터 {won}원").format(day=day_text(each.from_day), won=f"{each.won:,}")
        for each in told
    ]
    return "\n".join(lines) or tr("아직 값이 없습니다.")
