"""A station's settings as they are typed, checked with each letter; no Qt widgets."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.access.model import (
    Handing,
    PaymentLine,
    PrinterLine,
    ScaleLine,
    StationKind,
    StationSettings,
)
from app.shared.days import as_text as day_text
from app.shared.days import from_text as day_of

Values = Mapping[str, str]


def tr(text: str) -> str:
    return QCoreApplication.translate("StationDraft", text)


def fields_of(kind: StationKind) -> frozenset[str]:
    """What there is to say of this kind."""
    both = {"panel", "floor", "glass", "peer", "printer", "profile", "still"}
    own = {
        StationKind.STORE: {"handing", "pay-url", "pay-provider", "pay-merchant", "seller"},
        StationKind.TILL: {"pay-url", "pay-provider", "pay-merchant", "seller"},
        StationKind.WEIGH: {
            "season", "one-screen", "scale-number", "scale-protocol", "scale-url", "scale-line",
            "scale-division", "scale-until",
        },
        StationKind.CLASS: set[str](),
    }  # fmt: skip
    return frozenset(both | own[kind])


def values_of(settings: StationSettings) -> dict[str, str]:
    pay, printer, scale = settings.payment, settings.printer, settings.scale
    glass = settings.measured_glass_mm
    until = scale.verified_until if scale else None
    return {
        "panel": settings.panel, "floor": str(settings.floor_mm),
        "glass": "" if glass is None else f"{glass[0]} × {glass[1]}",
        "handing": settings.handing.value, "seller": settings.seller or "",
        "pay-url": pay.url if pay else "", "pay-provider": pay.provider if pay else "",
        "pay-merchant": pay.merchant if pay else "", "peer": settings.peer or "",
        "printer": printer.url if printer else "", "profile": printer.profile if printer else "",
        "season": settings.season or "", "one-screen": "1" if settings.one_screen else "",
        "scale-number": scale.number if scale else "", "scale-url": scale.url if scale else "",
        "scale-protocol": scale.protocol if scale else "",
        "scale-line": scale.line if scale else "", "still": "1" if settings.still else "",
        "scale-division": scale.division if scale else "",
        "scale-until": day_text(until) if until else "",
    }  # fmt: skip


def checked(values: Values) -> dict[str, str]:
    """What is not right yet: a sentence under the field's name."""
    wrong = {
        "floor": _floor(values["floor"]),
        "glass": "" if _glass(values["glass"]) is not False else tr("398 × 708처럼, mm로"),
        "peer": _address(values["peer"]),
        "pay-url": _address(values["pay-url"]),
        "scale-until": (
            ""
            if not values["scale-until"].strip() or day_of(values["scale-until"])
            else tr("2026-12-31처럼 적어 주세요.")
        ),
    }
    if values["pay-url"].strip():
        for name in ("pay-provider", "pay-merchant"):
            wrong[name] = "" if values[name].strip() else tr("적어 주세요.")
    if any(values[name].strip() for name in ("scale-number", "scale-url")):
        for name in ("scale-number", "scale-protocol"):
            wrong[name] = "" if values[name].strip() else tr("적어 주세요.")
    if values["profile"].strip() and not values["printer"].strip():
        wrong["printer"] = tr("적어 주세요.")
    return {name: sentence for name, sentence in wrong.items() if sentence}


def settings_of(values: Values, before: StationSettings) -> StationSettings:
    """Of checked values; place and kind stay."""
    told = {name: value.strip() for name, value in values.items()}
    glass = _glass(told["glass"])
    return replace(
        before, panel=told["panel"], floor_mm=int(told["floor"]),
        measured_glass_mm=glass if isinstance(glass, tuple) else None,
        handing=Handing(told["handing"]), seller=told["seller"] or None,
        payment=_payment(told), peer=told["peer"] or None, printer=_printer(told),
        season=told["season"] or None, one_screen=bool(told["one-screen"]),
        scale=_scale(told), still=bool(told["still"]),
    )  # fmt: skip


def _payment(told: Values) -> PaymentLine | None:
    if not told["pay-url"]:
        return None
    return PaymentLine(told["pay-url"], told["pay-provider"], told["pay-merchant"])


def _printer(told: Values) -> PrinterLine | None:
    if not told["printer"]:
        return None
    return PrinterLine(told["printer"], *([told["profile"]] if told["profile"] else []))


def _scale(told: Values) -> ScaleLine | None:
    if not told["scale-number"]:
        return None
    return ScaleLine(
        told["scale-number"], told["scale-protocol"], told["scale-url"],
        told["scale-line"] or "9600-8N1", told["scale-division"] or "0.5",
        day_of(told["scale-until"]),
    )  # fmt: skip


def _floor(text: str) -> str:
    typed = text.strip()
    is_right = typed.isascii() and typed.isdecimal() and int(typed) <= 3_000
    return "" if is_right else tr("0에서 3,000까지, mm로")


def _glass(text: str) -> tuple[int, int] | bool | None:
    """None for nothing, False for what is no size."""
    if not text.strip():
        return None
    parts = [part.strip() for part in text.lower().replace("×", "x").split("x")]
    if len(parts) != 2 or not all(part.isascii() and part.isdecimal() for part in parts):
        return False
    width, height = (int(part) for part in parts)
    return (width, height) if 50 <= width <= 3_000 and 50 <= height <= 3_000 else False


def _address(text: str) -> str:
    typed = text.strip()
    if not typed or typed.startswith(("http://", "https://")):
        return ""
    return tr("http://192.168.0.21:8100처럼 적어 주세요.")
