"""원장 상태: how far it goes, who signed, whether it is right, and what was set apart."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from app.central.office_model import LedgerState, Quarantine, Quarantined
from app.documents.sheets import Sheet
from ui.common.asked import Asked
from ui.common.page import Card, OfficePage, mark, named
from ui.common.rows_model import RowsModel
from ui.common.table import Table
from ui.ledger.table_model import columns
from ui.ledger.view_model import LedgerCheck, derive, tr


class LedgerWidget(OfficePage):
    def __init__(
        self, asked: Asked[LedgerState], quarantine: Asked[Quarantine], check: LedgerCheck
    ) -> None:
        self._key = named(QPushButton(tr("지금 검사")), "check-ledger")
        super().__init__(tr("원장 상태"), self._key)
        self._asked, self._quarantine, self._check = asked, quarantine, check
        self._cards = {
            "size": Card("ledger-size", tr("원장의 잎")),
            "signed": Card("ledger-signed", tr("마지막 서명")),
            "witnesses": Card("ledger-witnesses", tr("증인")),
            "incidents": Card("ledger-incidents", tr("사건")),
        }
        self._refusal = mark(named(QLabel(), "ledger-refusal"), "refusal")
        self._unpublished = mark(named(QLabel(), "ledger-unpublished"), "notice")
        self._verdict = named(QLabel(), "ledger-verdict")
        self._rows = RowsModel[Quarantined](columns())
        self._table = Table(
            self._rows, "quarantine", stretch=4, same=lambda row: (row.station, row.seq)
        )
        self._lay_out()
        self._key.clicked.connect(check.check)
        asked.changed.connect(self._show)
        quarantine.changed.connect(self._show_quarantine)
        check.changed.connect(self._show_check)
        self._show_check()

    def sheets(self) -> tuple[Sheet, ...]:
        return (self._table.sheet(tr("격리된 기록")),)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for card in self._cards.values():
            row.addWidget(card, 1)
        self.body.addLayout(row)
        for label in (self._refusal, self._unpublished, self._verdict):
            label.setWordWrap(True)
            self.body.addWidget(label)
        self._refusal.hide()
        self._unpublished.hide()
        self.body.addWidget(mark(QLabel(tr("격리된 기록")), "heading"))
        words = tr("장부에 옮기지 못한 기록입니다. 원장에는 그대로 있습니다.")
        self.body.addWidget(mark(QLabel(words), "second"))
        self.body.addWidget(self._table, 1)

    def _show(self) -> None:
        if self._asked.answer is None:
            return
        props = derive(self._asked.answer)
        self.second.setText(props.origin)
        for name, card in self._cards.items():
            is_alarm = (name == "incidents" and props.needs_somebody) or (
                name == "witnesses" and props.is_late
            )
            card.tell(*getattr(props, name), attention=is_alarm)
        self._refusal.setText(props.refusal)
        self._refusal.setVisible(bool(props.refusal))
        self._unpublished.setText(props.unpublished)
        self._unpublished.setVisible(bool(props.unpublished))

    def _show_quarantine(self) -> None:
        if self._quarantine.answer is not None:
            self._rows.show_rows(self._quarantine.answer.entries)
            self._table.say_nothing_is_there(tr("격리된 기록이 없습니다."))

    def _show_check(self) -> None:
        props = self._check.props
        mark(self._verdict, "refusal", on=props.is_right is False)
        mark(self._verdict, "done", on=props.is_right is True)
        mark(self._verdict, "plain", on=props.is_right is None)
        self._verdict.setText(props.text)
