"""The office's client of the centre: typed answers, and errors that the windows tell apart."""

from types import TracebackType
from typing import Any, Self, TypeVar
from uuid import UUID

import httpx
from pydantic import TypeAdapter, ValidationError

from app.access.model import StationKind
from app.central import learning_model as learning
from app.central import office_model as said
from app.central.errors import CentralError
from app.learning.forms import ConsentForm
from app.learning.model import Course
from app.learning.model import Session as ClassSession

WIRE = 1
TIMEOUT_SECONDS = 10.0

T = TypeVar("T")


class OfficeClientError(CentralError):
    """The base of what the client raises."""


class ServerAway(OfficeClientError):
    """No answer, or none that makes sense: the windows keep what they have and ask again."""


class NotAllowed(OfficeClientError):
    """This role may not do this."""


class SessionOver(OfficeClientError):
    """Signed out, expired, or never signed in."""


class WrongCredentials(OfficeClientError):
    """Name or password is wrong."""


class MustWait(OfficeClientError):
    """Too many tries; `seconds` until the next is looked at."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} seconds")
        self.seconds = seconds


class NotDone(OfficeClientError):
    """The centre refused, in one word (`station_taken`)."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class OfficeClient:
    """One window's connection; `sign_in` comes first. Not shared between threads."""

    def __init__(self, url: str, transport: httpx.BaseTransport | None = None) -> None:
        self._http = httpx.Client(
            base_url=url, transport=transport, timeout=TIMEOUT_SECONDS, trust_env=False,
            headers={"Madang-Wire": str(WIRE)},
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    def sign_in(self, login: str, password: str) -> said.SignedIn:
        """`WrongCredentials` or `MustWait` where it does not succeed."""
        try:
            answer = self._ask("POST", "/v1/session", json={"login": login, "password": password})
        except SessionOver as error:
            raise WrongCredentials("name or password") from error
        signed_in = _read(said.SignedIn, answer)
        self._http.headers["Authorization"] = f"Bearer {signed_in.token}"
        return signed_in

    def sign_out(self) -> None:
        self._ask("DELETE", "/v1/session")
        del self._http.headers["Authorization"]

    def stations(self) -> said.Stations:
        return self._get(said.Stations, "stations")

    def today(self, day: int | None = None) -> said.Today:
        """Of the day in Seoul that the centre's clock shows, or of another (20251120)."""
        return self._get(said.Today, "today", day)

    def sales(self, day: int | None = None) -> said.Sales:
        return self._get(said.Sales, "sales", day)

    def bags(self, day: int | None = None) -> said.Bags:
        return self._get(said.Bags, "bags", day)

    def ledger(self) -> said.LedgerState:
        return self._get(said.LedgerState, "ledger")

    def quarantine(self) -> said.Quarantine:
        return self._get(said.Quarantine, "quarantine")

    def enrolment_code(
        self, place: str, kind: StationKind, station: str | None = None
    ) -> said.NewCode:
        """For a device manager; `NotDone` where the station's code was used before."""
        wanted = {"place": place, "kind": kind.value, "station": station}
        return _read(said.NewCode, self._ask("POST", "/v1/office/enrolment-codes", json=wanted))

    def class_sessions(self, since_ms: int | None = None) -> learning.Classes:
        """Sessions with their counts: of the last thirty days and to come, if nothing is said."""
        params = {} if since_ms is None else {"since_ms": str(since_ms)}
        return _read(learning.Classes, self._ask("GET", "/v1/office/class-sessions", params=params))

    def class_roll(self, number: int) -> learning.ClassRoll:
        """With names: each is a look at a record, which the vault logs under this user."""
        return self._get(learning.ClassRoll, f"class-sessions/{number}/roll")

    def save_class_session(self, session: ClassSession) -> int:
        """For an officer; its number, a new one for `no` 0. `NotDone`: `seats_given` and others."""
        answer = self._ask("POST", "/v1/office/class-sessions", json=_said(ClassSession, session))
        return _read(learning.SavedSession, answer).no

    def courses(self) -> learning.Courses:
        return self._get(learning.Courses, "courses")

    def save_course(self, course: Course) -> None:
        self._ask("POST", "/v1/office/courses", json=_said(Course, course))

    def consent_forms(self) -> learning.Forms:
        return self._get(learning.Forms, "consent-forms")

    def publish_form(self, form: ConsentForm) -> None:
        """The next version; `NotDone`: `not_ready` while a {…} is left, `version`."""
        self._ask("POST", "/v1/office/consent-forms", json=_said(ConsentForm, form))

    def destruction(self) -> learning.Destruction:
        """What is due, what was destroyed, and who reached for another place's record."""
        return self._get(learning.Destruction, "destruction")

    def destroy(
        self,
        subjects: tuple[UUID, ...],
        reason: learning.DestroyReason = learning.DestroyReason.DUE,
    ) -> int:
        """For an officer; there is no way back. `NotDone` (`not_due`): none was destroyed."""
        wanted = learning.WantedDestruction(subjects, reason)
        sent = _said(learning.WantedDestruction, wanted)
        answer = self._ask("POST", "/v1/office/destruction", json=sent)
        return _read(learning.Destroyed, answer).count

    def file(self, path: str) -> bytes | None:
        """What anybody may read: `checkpoint`, `tile/…`, `trust.json`; None where there is none."""
        try:
            answer = self._http.get(f"/{path}")
        except httpx.HTTPError as error:
            raise ServerAway(type(error).__name__) from error
        if answer.status_code == 404:
            return None
        if not answer.is_success:
            raise ServerAway(f"status {answer.status_code}")
        return answer.content

    def _get(self, kind: type[T], name: str, day: int | None = None) -> T:
        params = {} if day is None else {"day": str(day)}
        return _read(kind, self._ask("GET", f"/v1/office/{name}", params=params))

    def _ask(self, method: str, path: str, **sent: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, path, **sent)
        except httpx.HTTPError as error:
            raise ServerAway(type(error).__name__) from error
        if answer.is_success:
            return answer
        match answer.status_code:
            case 401:
                raise SessionOver("signed out")
            case 403:
                raise NotAllowed("another role does this")
            case 429:
                raise MustWait(_seconds(answer))
            case 409:
                raise NotDone(_word(answer))
        raise ServerAway(f"status {answer.status_code}")


def _read(kind: type[T], answer: httpx.Response) -> T:
    try:
        return TypeAdapter(kind).validate_json(answer.content)
    except ValidationError as error:
        raise ServerAway(f"not a {kind.__name__}") from error


def _said(kind: type[T], value: T) -> Any:
    """As JSON has it, to be sent."""
    return TypeAdapter(kind).dump_python(value, mode="json")


def _seconds(answer: httpx.Response) -> int:
    text = answer.headers.get("Retry-After", "")
    return int(text) if text.isascii() and text.isdecimal() else 1


def _word(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["error"])
    except (ValueError, KeyError, TypeError) as error:
        raise ServerAway("a refusal without a word") from error
