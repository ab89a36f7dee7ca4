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


def written(sheets: Sequence[Sheet], path: Path, over: Path | None) -> tuple[Path, ...]:
    """One workbook, or each table as a csv file of its own beside the first.

    `FileExistsError` unless `over` is this path; an existing file is not lost by half.
    """
    files = _files(sheets, path)
    if over != path and any(target.exists() for target in files):
        raise FileExistsError(path)
    for target, content in files.items():
        half = target.with_name(f".{target.name}.half")
        half.write_bytes(content)
        os.replace(half, target)  # noqa: PTH105 -- one step, also over an open share
    return tuple(files)


def _files(sheets: Sequence[Sheet], path: Path) -> dict[Path, bytes]:
    if path.suffix != ".csv":
        return {path: xlsx(*sheets)}
    first, *rest = sheets
    more = {path.with_name(f"{path.stem} {each.name}.csv"): csv_file(each) for each in rest}
    return {path: csv_file(first), **more}


class ExportStrip(QFrame):
    """Where it goes can be typed; Escape closes it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        named(self, "export").hide()
        self._jobs = jobs
        self._sheets: tuple[Sheet, ...] = ()
        self._before: QWidget | None = None
        self._over: Path | None = None
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
        self._sheets, self._before, self._over = tuple(sheets), before, None
        self.field.setText(str(self._folder / name.translate(NOT_IN_NAMES)))
        rows = sum(len(sheet.rows) for sheet in sheets)
        told = tr("보이는 것 {count}줄 내보내기") if sheets else tr("이 화면에는 표가 없습니다.")
        self._say(told.format(count=f"{rows:,}"), "")
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
        sheets, over = self._sheets, self._over

        def failed(error: Exception) -> None:
            self._failed(error, path)

        self._jobs.look(lambda: written(sheets, path, over), self._written, failed)

    def _written(self, paths: tuple[Path, ...]) -> None:
        self._folder, self._over = paths[0].parent, None
        one, many = tr("{name} 파일로 적었습니다."), tr("{name}과 {rest}개 더 적었습니다.")
        told = many if len(paths) > 1 else one
        self._say(told.format(name=paths[0].name, rest=len(paths) - 1), "done")

    def _failed(self, error: Exception, path: Path) -> None:
        if isinstance(error, FileExistsError):
            self._over = path
            text = tr("같은 이름의 파일이 있습니다. 바꾸려면 한 번 더 눌러 주세요.")
            self._say(text, "notice")
            return
        self._say(tr("그 자리에 적지 못했습니다. 다른 폴더를 적어 주세요."), "refusal")
        if not isinstance(error, OSError):
            raise error

    def _say(self, text: str, word: str) -> None:
        for each in ("done", "refusal", "notice"):
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
