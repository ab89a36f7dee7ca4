"""A good as it is typed: every field a text, checked with each letter; no Qt widgets."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.catalog.model import KIOSK_LETTERS, KIOSK_SYLLABLES, Good, Option
from app.catalog.numbers import is_ean13
from app.central.goods_model import Goods

Values = Mapping[str, str]
NO_BARCODE = "0000000000000"
EMPTY = Good("", "", "", "", "", "shopping-bag", "", NO_BARCODE, "개", "")
"""What a new good begins with; the barcode is a right one that no good has."""
DIGITS = 13


def tr(text: str) -> str:
    return QCoreApplication.translate("GoodDraft", text)


def values_of(good: Good) -> dict[str, str]:
    first, _, second = good.kiosk_name.partition("\n")
    first_en, _, second_en = good.kiosk_name_en.partition("\n")
    options = [" = ".join(filter(None, (o.code, o.label, o.barcode))) for o in good.options]
    return {
        "sku": good.sku, "name": good.name, "kiosk1": first, "kiosk2": second,
        "kiosk1-en": first_en, "kiosk2-en": second_en, "name-en": good.name_en,
        "pack": good.pack, "unit": good.unit, "category": good.category, "group": good.group,
        "art": good.art, "barcode": "" if good.barcode == NO_BARCODE else good.barcode,
        "seller": good.seller, "origin": good.origin,
        "storage": good.storage, "allergens": good.allergens, "options": "\n".join(options),
        "smallest": str(good.smallest_order),
        "quick": "" if good.quick is None else str(good.quick),
        "adult": "1" if good.is_adult_only else "",
        "off-sale": "1" if good.is_off_sale else "",
    }  # fmt: skip


def checked(values: Values, goods: Goods, *, is_new: bool) -> dict[str, str]:
    """What is not right yet: a sentence under the field's name."""
    own = values["sku"].strip()
    others = [each.good for each in goods.goods if each.good.sku != own]
    wrong = {
        "sku": _code(own, goods, is_new=is_new),
        "name": _needed(values["name"]),
        "kiosk1": _line(values["kiosk1"], KIOSK_SYLLABLES) or _needed(values["kiosk1"]),
        "kiosk2": _line(values["kiosk2"], KIOSK_SYLLABLES),
        "kiosk1-en": _line(values["kiosk1-en"], KIOSK_LETTERS),
        "kiosk2-en": _line(values["kiosk2-en"], KIOSK_LETTERS),
        "unit": _needed(values["unit"]),
        "category": _needed(values["category"]),
        "seller": _needed(values["seller"]),
        "barcode": _barcode(values["barcode"], others),
        "smallest": _count(values["smallest"]),
        "quick": _quick(values["quick"], others),
        "options": _options_wrong(values["options"], others),
    }
    return {name: sentence for name, sentence in wrong.items() if sentence}


def hints(values: Values) -> dict[str, str]:
    """How much room is left in the names of a kiosk."""
    return {
        name: tr("{used} / {most}자").format(used=len(values[name]), most=most)
        for name, most in (
            ("kiosk1", KIOSK_SYLLABLES), ("kiosk2", KIOSK_SYLLABLES),
            ("kiosk1-en", KIOSK_LETTERS), ("kiosk2-en", KIOSK_LETTERS),
        )
    }  # fmt: skip


def good_of(values: Values, before: Good) -> Good:
    """Of checked values; what the form does not show stays as it was."""
    told = {name: value.strip() for name, value in values.items()}
    return replace(
        before,
        sku=told["sku"], name=told["name"], name_en=told["name-en"],
        kiosk_name=_two(told["kiosk1"], told["kiosk2"]),
        kiosk_name_en=_two(told["kiosk1-en"], told["kiosk2-en"]),
        pack=told["pack"], unit=told["unit"], category=told["category"], group=told["group"],
        art=told["art"], barcode=told["barcode"], seller=told["seller"], origin=told["origin"],
        storage=told["storage"], allergens=told["allergens"], options=_options(told["options"]),
        smallest_order=int(told["smallest"]), quick=int(told["quick"]) if told["quick"] else None,
        is_adult_only=bool(told["adult"]), is_off_sale=bool(told["off-sale"]),
    )  # fmt: skip


def _two(first: str, second: str) -> str:
    return f"{first}\n{second}" if second else first


def _needed(value: str) -> str:
    return "" if value.strip() else tr("적어 주세요.")


def _line(value: str, most: int) -> str:
    over = len(value.strip()) - most
    return tr("{count}자 넘습니다.").format(count=over) if over > 0 else ""


def _code(code: str, goods: Goods, *, is_new: bool) -> str:
    if not code:
        return tr("적어 주세요.")
    if not all(char.isascii() and (char.isalnum() or char == "-") for char in code):
        return tr("영문, 숫자, -만 씁니다.")
    if is_new and any(each.good.sku == code for each in goods.goods):
        return tr("이미 있는 코드입니다.")
    return ""


def _barcode(text: str, others: list[Good]) -> str:
    typed = text.strip()
    if not (typed.isascii() and typed.isdecimal()) or len(typed) != DIGITS:
        return tr("숫자 13자리 가운데 {count}자리").format(
            count=sum(char.isdecimal() for char in typed)
        )
    if not is_ean13(typed):
        return tr("검사 숫자가 {digit}이어야 합니다.").format(digit=check_digit(typed))
    owner = next((good for good in others if typed in dict(good.barcodes)), None)
    return "" if owner is None else tr("{good}의 바코드입니다.").format(good=owner.short_name)


def check_digit(text: str) -> int:
    """The thirteenth digit that the first twelve want (GS1 General Specifications 7.9)."""
    total = sum(int(each) * (3 if at % 2 else 1) for at, each in enumerate(text[:12]))
    return -total % 10


def _count(text: str) -> str:
    typed = text.strip()
    is_right = typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= 999
    return "" if is_right else tr("1에서 999까지의 수")


def _quick(text: str, others: list[Good]) -> str:
    if not text.strip():
        return ""
    wrong = _count(text)
    if wrong:
        return wrong
    owner = next((good for good in others if good.quick == int(text)), None)
    return "" if owner is None else tr("{good}의 자리입니다.").format(good=owner.short_name)


def _options_wrong(text: str, others: list[Good]) -> str:
    codes = []
    for line in filter(str.strip, text.splitlines()):
        parts = [part.strip() for part in line.split("=")]
        if len(parts) not in {2, 3} or not all(parts):
            return tr("한 줄에 「4kg = 4 kg」처럼 적어 주세요.")
        if len(parts) == 3 and (wrong := _barcode(parts[2], others)):
            return f"{parts[0]}: {wrong}"
        if "/" in parts[0]:
            return tr("코드에 / 는 쓰지 않습니다.")
        codes.append(parts[0])
    return tr("같은 코드가 두 번 있습니다.") if len(set(codes)) < len(codes) else ""


def _options(text: str) -> tuple[Option, ...]:
    lines = [[part.strip() for part in line.split("=")] for line in text.splitlines() if line]
    return tuple(Option(*parts) for parts in lines if len(parts) in {2, 3})
