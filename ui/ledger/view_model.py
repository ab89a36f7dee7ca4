"""The ledger's state, and checking it here: everything is fetched and recomputed on this desk."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.central.client import OfficeClient, OfficeClientError
from app.ledger.audit import AuditReport, audit
from app.ledger.errors import LedgerError
from app.ledger.trust import parse_trust
from ui.common.jobs import Jobs


def tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)


@dataclass(frozen=True)
class CheckProps:
    """`is_right` None: not checked yet, or it could not be."""

    text: str
    is_right: bool | None
    busy: bool


class LedgerCheck(QObject):
    """「지금 검사」: the whole published log against its signature, off the GUI thread."""

    changed = Signal()

    def __init__(self, client: OfficeClient, jobs: Jobs) -> None:
        super().__init__()
        self._client = client
        self._jobs = jobs
        self.props = CheckProps(tr("아직 검사하지 않았습니다."), None, busy=False)

    def check(self) -> None:
        if self.props.busy:
            return
        self._show(CheckProps(tr("검사하고 있습니다 …"), None, busy=True))
        self._jobs.run(lambda: check_log(self._client), self._done, self._failed)

    def _done(self, report: AuditReport) -> None:
        self._show(told(report))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OfficeClientError | LedgerError):
            raise error
        self._show(
            CheckProps(
                tr("원장을 읽지 못했습니다. 통신을 확인하고 다시 눌러 주세요."), None, busy=False
            )
        )

    def _show(self, props: CheckProps) -> None:
        self.props = props
        self.changed.emit()


def check_log(client: OfficeClient) -> AuditReport:
    """Reads what anybody can read, and believes nothing but trust.json."""
    trust = parse_trust(client.file("trust.json") or b"")
    log = trust.logs[-1]
    stations = {station.public: station.station for station in trust.stations}
    return audit(client.file, log.key, log.policy, stations)


def told(report: AuditReport) -> CheckProps:
    if report.ok:
        text = tr("맞습니다. 기록 {entries}건을 모두 다시 계산했고, 서명된 뿌리와 같습니다.")
        return CheckProps(text.format(entries=report.entries), is_right=True, busy=False)
    text = tr("다릅니다. {count}곳이 맞지 않습니다: {first}")
    first = str(report.findings[0])
    return CheckProps(
        text.format(count=len(report.findings), first=first), is_right=False, busy=False
    )
