"""원장 상태: how far it goes, who signed, whether it is right, and what was set apart."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from app.central.office_model import LedgerState, Quarantine, Quarantined
from ui.common import labels, theme
from ui.common.asked import Asked
from ui.common.page import Card, OfficePage
from ui.common.rows_model import Column, RowsModel
from ui.common.table import Table
from ui.ledger.view_model import LedgerCheck

COLUMNS: tuple[Column[Quarantined], ...] = (
    Column("기록", lambda row: f"{row.station} · {row.seq}", lambda row: (row.station, row.seq)),
    Column("종류", lambda row: row.word),
    Column("시각", lambda row: labels.day_and_time(row.at), lambda row: row.at),
    Column("까닭", lambda row: row.reason),
)


class LedgerWidget(OfficePage):
    def __init__(
        self, asked: Asked[LedgerState], quarantine: Asked[Quarantine], check: LedgerCheck
    ) -> None:
        self._key = QPushButton("지금 검사", objectName="check-ledger")
        super().__init__("원장 상태", self._key)
        self._asked, self._quarantine, self._check = asked, quarantine, check
        self._size = Card("ledger-size", "원장의 잎")
        self._signed = Card("ledger-signed", "마지막 서명")
        self._incidents = Card("ledger-incidents", "사건")
        row = QHBoxLayout()
        row.setSpacing(14)
        for card in (self._size, self._signed, self._incidents):
            row.addWidget(card, 1)
        self.body.addLayout(row)
        self._verdict = QLabel("", objectName="ledger-verdict")
        self._verdict.setWordWrap(True)
        self.body.addWidget(self._verdict)
        self.body.addWidget(QLabel("격리된 기록: 장부에 옮기지 못한 것. 원장에는 그대로 있습니다."))
        self._rows: RowsModel[Quarantined] = RowsModel(
            COLUMNS, theme.COLOURS["amber"], theme.COLOURS["ink"]
        )
        self.body.addWidget(Table(self._rows, "quarantine", stretch=3), 1)
        self._key.clicked.connect(check.check)
        asked.changed.connect(self._show)
        quarantine.changed.connect(self._show_quarantine)
        check.changed.connect(self._show_check)
        self._show_check()

    def _show(self) -> None:
        state = self._asked.answer
        if state is None:
            return
        self.second.setText(state.refusal or state.origin or "아직 기록이 없습니다")
        self._size.show(f"{state.size:,}", f"뿌리 {(state.root or '')[:16]} …")
        self._signed.show(labels.time_of_day(state.signed_at), f"묶음 {state.batches:,}개")
        self._incidents.show(f"{len(state.incidents)}건", f"격리 {state.quarantined}건")

    def _show_quarantine(self) -> None:
        if self._quarantine.answer is not None:
            self._rows.show_rows(self._quarantine.answer.entries)

    def _show_check(self) -> None:
        props = self._check.props
        self._key.setEnabled(not props.busy)
        self._verdict.setText(props.text)
        self._verdict.setProperty("refusal", props.is_right is False)
        self._verdict.setProperty("done", props.is_right is True)
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)
