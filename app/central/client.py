"""The office's client of the centre: typed answers, and errors that the windows tell apart."""

from collections.abc import Iterable
from types import TracebackType
from typing import Any, Self, TypeVar
from uuid import UUID

import httpx
from pydantic import TypeAdapter, ValidationError

from app.access.model import StationKind, StationSettings
from app.catalog.model import Good, Price, TaxClass
from app.central import device_model, goods_model, plot_model, season_model
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

    def goods(self) -> goods_model.Goods:
        """Every good with all that was said of its price and tax class."""
        return self._get(goods_model.Goods, "goods")

    def save_good(self, good: Good, before: Good | None) -> None:
        """For an officer: `before` is what was seen and changed, None for a new one.

        `NotDone`: `stale` (somebody else changed it meanwhile), `barcode_taken` and others.
        """
        sent = _said(goods_model.WantedGood, goods_model.WantedGood(good, before))
        self._ask("POST", "/v1/office/goods", json=sent)

    def save_price(self, price: Price, known: Iterable[Price]) -> None:
        """From today or a later day on; `known`: all that were seen of the good's option.

        `NotDone`: `stale`, `past` and others.
        """
        wanted = goods_model.WantedPrice(price, tuple(known))
        self._ask("POST", "/v1/office/prices", json=_said(goods_model.WantedPrice, wanted))

    def withdraw_price(self, price: Price) -> None:
        """One that is not in force yet; `NotDone`: `stale` where it is another by now."""
        wanted = goods_model.WithdrawnPrice(price.sku, price.option, price.from_day, price.won)
        sent = _said(goods_model.WithdrawnPrice, wanted)
        self._ask("POST", "/v1/office/prices/withdrawn", json=sent)

    def save_tax_class(self, tax: TaxClass, known: Iterable[TaxClass]) -> None:
        """`known`: all that were seen of the good. `NotDone`: `stale` and others."""
        wanted = goods_model.WantedTaxClass(tax, tuple(known))
        self._ask("POST", "/v1/office/tax-classes", json=_said(goods_model.WantedTaxClass, wanted))

    def changes(self, record: str, key: str | None = None) -> goods_model.Changes:
        """Who in the office changed such records, the newest first."""
        params = {"record": record} | ({} if key is None else {"key": key})
        answer = self._ask("GET", "/v1/office/changes", params=params)
        return _read(goods_model.Changes, answer)

    def seasons(self) -> season_model.Seasons:
        return self._get(season_model.Seasons, "seasons")

    def save_season(self, wanted: season_model.WantedSeason) -> None:
        """`NotDone` (`stale`): somebody else saved it meanwhile."""
        sent = _said(season_model.WantedSeason, wanted)
        self._ask("POST", "/v1/office/seasons", json=sent)

    def devices(self) -> device_model.Devices:
        return self._get(device_model.Devices, "devices")

    def save_station_settings(self, settings: StationSettings) -> None:
        """For a device manager."""
        sent = _said(StationSettings, settings)
        self._ask("POST", "/v1/office/station-settings", json=sent)

    def void_code(self, station: str) -> None:
        self._ask("DELETE", f"/v1/office/enrolment-codes/{station}")

    def revoke(self, station: str) -> None:
        """There is no way back: the machine must be enrolled anew, under another code."""
        self._ask("POST", f"/v1/office/stations/{station}/revoked")

    def day_sales(self, day: int | None = None) -> plot_model.DaySales:
        return self._get(plot_model.DaySales, "day-sales", day)

    def day_bags(self, day: int | None = None) -> plot_model.DayBags:
        return self._get(plot_model.DayBags, "day-bags", day)

    def find(self, text: str) -> plot_model.Finds:
        answer = self._ask("GET", "/v1/office/find", params={"text": text})
        return _read(plot_model.Finds, answer)

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
