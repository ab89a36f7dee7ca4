"""A payment service over HTTP and JSON, as the emulated one speaks.

`POST /v1/orders/{id}/present {merchant, won}` → `{qr, until_ms}` ·
`POST /v1/orders/{id}/charge {merchant, won, code}`, `POST /v1/orders/{id}/cancel {merchant}`,
`GET /v1/orders/{id}` → `{state, approval?, at_ms?, reason?}` · 409 another amount · 404 no such
customer code · `GET /v1/ready`.
"""

import re
from collections.abc import Mapping
from typing import Any, cast

import httpx

from app.devices.payments.errors import AmountDiffers, NotAPaymentCode, PaymentServiceAway
from app.devices.payments.model import (
    Approved,
    Declined,
    Presented,
    State,
    Unknown,
    Waiting,
    WhyDeclined,
)
from app.shared.clock import from_utc_ms

CONNECT_SECONDS, ANSWER_SECONDS, READY_SECONDS = 2.0, 5.0, 1.0
ORDER_ID = re.compile(r"[A-Za-z0-9-]{1,25}")  # it also stands in the QR code's field 62-05


class HttpDoor:
    """`merchant` is the number the service knows us by."""

    def __init__(self, url: str, merchant: str, answer_seconds: float = ANSWER_SECONDS) -> None:
        self._merchant = merchant
        self._client = httpx.Client(
            base_url=url, timeout=httpx.Timeout(answer_seconds, connect=CONNECT_SECONDS)
        )

    def close(self) -> None:
        self._client.close()

    def ready(self) -> bool:
        try:
            return (
                self._client.get("/v1/ready", timeout=READY_SECONDS).status_code == httpx.codes.OK
            )
        except httpx.HTTPError:
            return False

    def present(self, won: int, order_id: str) -> Presented:
        told = self._ask("POST", order_id, "/present", {"won": won})
        try:
            return Presented(str(told["qr"]), from_utc_ms(int(told["until_ms"])))
        except (KeyError, TypeError, ValueError) as error:
            raise PaymentServiceAway("an answer that cannot be understood") from error

    def charge(self, code: str, won: int, order_id: str) -> State:
        return _state(self._ask("POST", order_id, "/charge", {"won": won, "code": code}))

    def state(self, order_id: str) -> State:
        return _state(self._ask("GET", order_id, ""))

    def cancel(self, order_id: str) -> State:
        return _state(self._ask("POST", order_id, "/cancel", {}))

    def _ask(
        self, method: str, order_id: str, what: str, told: dict[str, Any] | None = None
    ) -> Mapping[str, Any]:
        if ORDER_ID.fullmatch(order_id) is None:
            raise ValueError("an order id has 1 to 25 letters, digits and dashes")
        body = None if told is None else {"merchant": self._merchant, **told}
        try:
            answer = self._client.request(method, f"/v1/orders/{order_id}{what}", json=body)
            if answer.status_code == httpx.codes.CONFLICT:
                raise AmountDiffers(order_id)
            if answer.status_code == httpx.codes.NOT_FOUND and what == "/charge":
                raise NotAPaymentCode(order_id)
            answer.raise_for_status()
            return cast("Mapping[str, Any]", answer.json())
        except (httpx.HTTPError, ValueError) as error:
            raise PaymentServiceAway(type(error).__name__) from error


def open_door(url: str, merchant: str) -> HttpDoor:
    """For the settings of a station."""
    return HttpDoor(url, merchant)


def _state(told: Mapping[str, Any]) -> State:
    try:
        match told["state"]:
            case "waiting":
                return Waiting()
            case "approved":
                return Approved(str(told["approval"]), from_utc_ms(int(told["at_ms"])))
            case "declined":
                return Declined(WhyDeclined(told["reason"]))
            case "unknown":
                return Unknown()
    except (KeyError, TypeError, ValueError) as error:
        raise PaymentServiceAway("an answer that cannot be understood") from error
    raise PaymentServiceAway("a state not known here")
