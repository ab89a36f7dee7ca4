"""Ctrl+E: a strip that writes what is seen into a file, as xlsx or csv."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.documents.sheets import Sheet, csv_file, xlsx
from ui.common.jobs import Jobs
from ui.common.page import mark, named

NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))


def tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)


def written(sheets: Sequence[Sheet], path: Path) -> tuple[Path, ...]:
    """Each table a file of its own beside the first; an existing file is not lost by half."""
    paths = []
    for number, sheet in enumerate(sheets):
        target = path if not number else path.with_name(f"{path.stem} {sheet.name}{path.suffix}")
        half = target.with_name(f".{target.name}.half")
        half.write_bytes(csv_file(sheet) if path.suffix == ".csv" else xlsx(sheet))
        os.replace(half, target)  # noqa: PTH105 -- one step, also over an open share
        paths.append(target)
    return tuple(paths)


class ExportStrip(QFrame):
    """Where it goes can be typed; Escape closes it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        named(self, "export").hide()
        self._jobs = jobs
        self._sheets: tuple[Sheet, ...] = ()
        self._before: QWidget | None = None
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self.field = named(QLineEdit(), "export-path")
        self.field.setAccessibleName(tr("파일 이름"))
        self._xlsx = mark(named(QPushButton(tr("xlsx로 저장")), "export-xlsx"), "main")
        self._csv = named(QPushButton(tr("csv로 저장")), "export-csv")
        self._open = named(QPushButton(tr("폴더 열기")), "export-folder")
        self._said = named(QLabel(tr("내보내기")), "export-said")
        self._lay_out()
        self._xlsx.clicked.connect(lambda: self._write(".xlsx"))
        self._csv.clicked.connect(lambda: self._write(".csv"))
        self.field.returnPressed.connect(lambda: self._write(".xlsx"))
        self._open.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        )
        shut = QShortcut(QKeySequence("Escape"), self, self.shut)
        shut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open(self, sheets: Sequence[Sheet], name: str, before: QWidget | None) -> None:
        self._sheets, self._before = tuple(sheets), before
        self.field.setText(str(self._folder / name.translate(NOT_IN_NAMES)))
        rows = sum(len(sheet.rows) for sheet in sheets)
        self._say(tr("보이는 것 {count}줄 내보내기").format(count=f"{rows:,}"), "")
        for key in (self._xlsx, self._csv):
            key.setEnabled(bool(sheets))
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def shut(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, suffix: str) -> None:
        typed = Path(self.field.text().strip())
        if not self._sheets or not typed.name:
            return
        known = typed.suffix in {".xlsx", ".csv"}
        path = typed.with_suffix(suffix) if known else typed.with_name(typed.name + suffix)
        sheets = self._sheets
        self._jobs.look(lambda: written(sheets, path), self._written, self._failed)

    def _written(self, paths: tuple[Path, ...]) -> None:
        self._folder = paths[0].parent
        names = ", ".join(path.name for path in paths)
        self._say(tr("{names} 파일로 적었습니다.").format(names=names), "done")

    def _failed(self, error: Exception) -> None:
        self._say(tr("그 자리에 적지 못했습니다. 다른 폴더를 적어 주세요."), "refusal")
        if not isinstance(error, OSError):
            raise error

    def _say(self, text: str, word: str) -> None:
        for each in ("done", "refusal"):
            mark(self._said, each, on=each == word)
        self._said.setText(text)
        self._open.setVisible(word == "done")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._said)
        row.addWidget(self.field, 1)
        for key in (self._xlsx, self._csv, self._open):
            row.addWidget(key)
