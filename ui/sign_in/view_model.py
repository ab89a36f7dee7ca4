"""Signing in: what was typed goes to the centre and nowhere else."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.central.client import MustWait, OfficeClient, ServerAway, WrongCredentials
from app.central.office_model import SignedIn
from ui.common.jobs import Jobs


def tr(text: str) -> str:
    return QCoreApplication.translate("SignIn", text)


def refusal(error: Exception) -> str:
    """Why it did not succeed, and what to do."""
    match error:
        case WrongCredentials():
            return tr("이름이나 비밀번호가 맞지 않습니다. 다시 적어 주세요.")
        case MustWait(seconds=seconds):
            return tr("여러 번 틀렸습니다. {seconds}초 뒤에 다시 해 주세요.").format(
                seconds=seconds
            )
        case ServerAway():
            return tr("본부에 닿지 않습니다. 통신을 확인하고 다시 눌러 주세요.")
    raise error


class SignInViewModel(QObject):
    """One try at a time."""

    changed = Signal()
    signed_in = Signal(object)  # SignedIn

    def __init__(self, client: OfficeClient, jobs: Jobs) -> None:
        super().__init__()
        self._client = client
        self._jobs = jobs
        self.busy = False
        self.refusal = ""
        self.notice = ""

    def session_over(self) -> None:
        """The centre ended it: the day is over, or nobody did anything for long."""
        self._show(busy=False, refusal="", notice=tr("시간이 지나 나왔습니다. 다시 들어와 주세요."))

    def try_with(self, login: str, password: str) -> None:
        if self.busy:
            return
        if not login.strip() or not password:
            self._show(busy=False, refusal=tr("이름과 비밀번호를 모두 적어 주세요."))
            return
        self._show(busy=True, refusal="")
        self._jobs.run(self._asking(login.strip(), password), self._done, self._failed)

    def _asking(self, login: str, password: str) -> Callable[[], SignedIn]:
        return lambda: self._client.sign_in(login, password)

    def _done(self, answer: SignedIn) -> None:
        self._show(busy=False, refusal="")
        self.signed_in.emit(answer)

    def _failed(self, error: Exception) -> None:
        self._show(busy=False, refusal=refusal(error))

    def _show(self, *, busy: bool, refusal: str, notice: str = "") -> None:
        self.busy, self.refusal, self.notice = busy, refusal, notice
        self.changed.emit()
