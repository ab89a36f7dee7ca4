"""The ledger's state, and checking it here: everything is fetched and recomputed on this desk."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.central.client import OfficeClient, OfficeClientError
from app.central.office_model import LedgerState
from app.ledger.audit import AuditReport, audit
from app.ledger.errors import BadTrust, LedgerError
from app.ledger.finding import Finding
from app.ledger.trust import parse_trust
from ui.common import labels
from ui.common.jobs import Jobs

ROOT_SHOWN = 16


def tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)


@dataclass(frozen=True)
class LedgerProps:
    """Each figure with the line under it.

    `refusal` is empty unless nothing is signed now, `unpublished` unless witnesses are missing.
    """

    origin: str
    size: tuple[str, str]
    signed: tuple[str, str]
    incidents: tuple[str, str]
    needs_somebody: bool
    refusal: str
    witnesses: tuple[str, str]
    is_late: bool
    unpublished: str


def derive(state: LedgerState) -> LedgerProps:
    return LedgerProps(
        origin=state.origin or tr("아직 기록이 없습니다"),
        size=(f"{state.size:,}", _root(state.root)),
        signed=(
            labels.time_of_day(state.signed_at),
            tr("묶음 {count}개").format(count=f"{state.batches:,}"),
        ),
        incidents=(
            tr("{count}건").format(count=len(state.incidents)),
            _incident(state),
        ),
        needs_somebody=bool(state.incidents),
        refusal=_refusal(state),
        witnesses=_witnesses(state),
        is_late=state.unpublished is not None,
        unpublished=_unpublished(state),
    )


def _root(root: str | None) -> str:
    return tr("뿌리 {root} …").format(root=root[:ROOT_SHOWN]) if root else tr("아직 뿌리 없음")


def _incident(state: LedgerState) -> str:
    if not state.incidents:
        return tr("서로 다른 기록이 온 적 없음")
    last = state.incidents[0]
    return tr("마지막: {station} · {seq}").format(station=last.station, seq=last.seq)


def _witnesses(state: LedgerState) -> tuple[str, str]:
    """Whether the quorum has cosigned what is signed; else since when, and for how many."""
    late = state.unpublished
    if late is None:
        if not state.size:
            return "–", tr("아직 펴낸 것 없음")
        return tr("다 펴냄"), tr("서명한 잎 {size}").format(
            size=f"{state.signed_size or state.size:,}"
        )
    waiting = max(0, state.signed_size - state.size)
    return (
        tr("{count}개 기다림").format(count=f"{waiting:,}"),
        tr("{time}부터 · 증인 {missing}").format(
            time=labels.time_of_day(late.since), missing=len(late.missing)
        ),
    )


def _refusal(state: LedgerState) -> str:
    if not state.refusal:
        return ""
    text = tr(
        "본부가 원장에 서명하지 않고 있습니다. 장치 담당을 불러 주세요. 담당에게 보일 말: {words}"
    )
    return text.format(words=state.refusal)


def _unpublished(state: LedgerState) -> str:
    if state.unpublished is None:
        return ""
    text = tr(
        "증인 서명이 모이지 않아 {since}부터 원장을 새로 공개하지 않고 있습니다. "
        "기록은 계속 받고 있고, 증인이 돌아오면 저절로 공개됩니다. 빠진 증인: {names}"
    )
    missing = state.unpublished.missing
    names = ", ".join(f"{each.name} ({_why_missing(each.reason)})" for each in missing)
    return text.format(since=labels.day_and_time(state.unpublished.since), names=names)


def _why_missing(reason: str) -> str:
    words = {
        "away": tr("대답 없음"),
        "disagrees": tr("다른 원장을 보았다고 함"),
        "clock": tr("시계가 앞서감"),
        "no_url": tr("주소 없음"),
    }
    return words.get(reason, tr("서명하지 않음"))


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
        text = tr("아직 검사하지 않았습니다. 「지금 검사」를 누르면 모든 기록을 다시 계산합니다.")
        self.props = CheckProps(text, None, busy=False)

    def check(self) -> None:
        if self.props.busy:
            return
        self._show(CheckProps(tr("검사하고 있습니다 …"), None, busy=True))
        self._jobs.run(lambda: check_log(self._client), self._done, self._failed)

    def _done(self, report: AuditReport) -> None:
        self._show(told(report))

    def _failed(self, error: Exception) -> None:
        text = tr("원장을 읽지 못했습니다. 통신을 확인하고 다시 눌러 주세요.")
        self._show(CheckProps(text, None, busy=False))
        if not isinstance(error, OfficeClientError | LedgerError):
            raise error

    def _show(self, props: CheckProps) -> None:
        self.props = props
        self.changed.emit()


def check_log(client: OfficeClient) -> AuditReport:
    """Reads what anybody can read; only trust.json is taken for granted (else `BadTrust`)."""
    trust = parse_trust(client.file("trust.json") or b"")
    if not trust.logs:
        raise BadTrust("no log is named")
    log = trust.logs[-1]
    stations = {station.public: station.station for station in trust.stations}
    return audit(client.file, log.key, log.policy, stations)


def told(report: AuditReport) -> CheckProps:
    if report.ok:
        text = tr("맞습니다. 기록 {count}건을 모두 다시 계산했고, 서명된 뿌리와 같습니다.")
        return CheckProps(text.format(count=f"{report.entries:,}"), is_right=True, busy=False)
    text = tr("다릅니다. {count}곳이 맞지 않습니다. {first} 장치 담당과 감사에게 알려 주세요.")
    first = _where(report.findings[0])
    return CheckProps(
        text.format(count=f"{len(report.findings):,}", first=first), is_right=False, busy=False
    )


def _where(finding: Finding) -> str:
    """The place in words; the auditor's own word for it stands in brackets."""
    if finding.index is not None:
        return tr("첫 곳은 {number}번째 잎입니다 ({words}).").format(
            number=f"{finding.index + 1:,}", words=finding.reason
        )
    return tr("첫 곳은 파일 {file}입니다 ({words}).").format(
        file=finding.file, words=finding.reason
    )
