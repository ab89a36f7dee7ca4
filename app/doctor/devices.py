"""What is plugged in: the receipt printer, the scale's line."""

import os
import socket
from pathlib import Path
from urllib.parse import urlsplit

from serial.tools import list_ports

from app.access.model import StationSettings
from app.devices.printers.errors import BadPrinterUrl
from app.devices.printers.model import Paper, PrinterStatus
from app.devices.printers.opening import open_printer
from app.doctor.model import Answer, attention, fail, ok

ANSWER_SECONDS = 2.0
_LOOK = "인쇄기 전원과 케이블, 종이를 봐 주세요."
_CABLE = "케이블을 꽂고 저울 전원을 켜 주세요."


def printer(settings: StationSettings | None) -> Answer:
    """Asked how it is; nothing is printed."""
    if settings is None or settings.printer is None:
        return ok("printer", "이 자리에는 없어요.")
    url = settings.printer.url
    kind, _, rest = url.partition(":")
    if kind == "file" and not _can_write(Path(rest)):
        return fail("printer", "종이를 담을 폴더에 쓸 수 없어요.", "폴더의 권한을 봐 주세요.")
    try:
        status = open_printer(url).status()
    except BadPrinterUrl:
        return fail("printer", "인쇄기 설정이 잘못됐어요.", "사무실에서 인쇄기 주소를 고쳐 주세요.")
    if status.online is None and kind == "spool":
        return ok("printer", "컴퓨터의 인쇄 차례로 보내요. 종이는 물어볼 수 없어요.")
    return _answered(status)


def _answered(status: PrinterStatus) -> Answer:
    if not status.online and status.paper is not Paper.END and not status.cover_open:
        return attention("printer", "인쇄기가 대답하지 않아요.", _LOOK)
    if status.cover_open:
        return attention("printer", "뚜껑이 열려 있어요.", "뚜껑을 닫아 주세요.")
    match status.paper:
        case Paper.END:
            return attention("printer", "종이가 떨어졌어요.", "새 종이를 넣어 주세요.")
        case Paper.NEAR_END:
            return attention("printer", "종이가 거의 다 됐어요.", "새 종이를 준비해 주세요.")
    return ok("printer", "대답해요.")


def ports(settings: StationSettings | None) -> Answer:
    """The line that the scale hangs on; how many this machine has where none is wanted."""
    here = [port.device for port in list_ports.comports()]
    if settings is None or settings.scale is None:
        return ok("ports", f"이 자리에는 저울이 없어요. 이 기기의 줄은 {len(here)}개예요.")
    url = settings.scale.url
    if url.startswith("socket://"):
        found = reaches(urlsplit(url).hostname, urlsplit(url).port)
        told = "저울이 네트워크에서 대답하지 않아요."
        return ok("ports", "저울과 이어져요.") if found else attention("ports", told, _CABLE)
    if "://" in url:
        return ok("ports", "저울 줄은 여기서 시험할 수 없는 종류예요.")
    if url not in here and not Path(url).exists():
        return attention("ports", "저울의 줄이 이 기기에 없어요.", _CABLE)
    if os.name == "posix" and not os.access(url, os.R_OK | os.W_OK):
        mend = "담당자에게 알려 주세요: 사용자를 dialout 그룹에 넣어야 해요."
        return fail("ports", "저울의 줄을 열 권한이 없어요.", mend)
    return ok("ports", "저울의 줄이 있고, 열 수 있어요.")


def reaches(host: str | None, port: int | None) -> bool:
    """Whether somebody listens there."""
    try:
        with socket.create_connection((host or "", port or 0), ANSWER_SECONDS):
            return True
    except OSError:
        return False


def _can_write(folder: Path) -> bool:
    while not folder.exists() and folder.parent != folder:
        folder = folder.parent
    return os.access(folder, os.W_OK)
