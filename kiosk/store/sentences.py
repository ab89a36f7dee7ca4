"""What a kiosk tells a visitor: two short sentences, what happened and what to do."""

from datetime import datetime
from typing import assert_never

from app.access.errors import DayRefused
from app.catalog.model import ChooseOption, NoPrice, NoSeller, NoTaxClass, OffSale, PricedGood
from app.sales.errors import SaleReason, SaleRefused
from app.sales.self_service import KioskWays, Payment, Way, WhyClosed, WhyNotPaid
from app.shared.clock import SEOUL
from ui.common.errors import text_of
from ui.common.translate import tr


def unknown_code() -> str:
    return tr("처음 보는 바코드예요. 상품 이름으로 찾거나 직원을 불러 주세요.")


def came_back(payment: Payment | None) -> str:
    """After a power cut: what was going on here goes on."""
    if payment is None:
        return tr("잠깐 꺼졌다 켜졌어요. 담은 상품은 그대로예요.")
    if payment.is_open:
        return tr("잠깐 꺼졌다 켜졌어요. 결제를 이어서 확인하고 있어요.")
    return tr("잠깐 꺼졌다 켜졌어요. 결제는 잘 끝났어요.")


def finish_paying() -> str:
    return tr("지금은 결제하는 중이에요. 더 담으시려면 먼저 결제를 그만두어 주세요.")


def paying_is_checked() -> str:
    return tr("결제를 확인하고 있어요. 다시 결제하지 마세요.")


def staff_first() -> str:
    return tr("직원이 확인한 뒤에 더 담을 수 있어요.")


def wrong_pin() -> str:
    return tr("번호나 PIN이 맞지 않아요. 다시 눌러 주세요.")


def receipt_first() -> str:
    return tr("먼저 영수증을 어떻게 받을지 골라 주세요.")


def no_paper(number: str) -> str:
    return tr("영수증 종이가 떨어졌어요. 결제는 끝났어요. 번호 {number}").format(number=number)


def parked(number: int) -> str:
    return tr("바구니를 10분 동안 맡아 둘게요. 번호는 {number}번이에요.").format(number=number)


def why_not_sold(found: NoPrice | NoTaxClass | NoSeller | OffSale) -> str:
    """The word on the card; the reason in full is the office's affair."""
    match found:
        case NoPrice():
            return tr("값을 정하는 중")
        case NoTaxClass() | NoSeller():
            return tr("지금은 팔지 않아요")
        case OffSale():
            return tr("품절")
    assert_never(found)


def cannot_take() -> str:
    return tr("지금은 팔 수 없는 상품이에요. 직원에게 물어봐 주세요.")


def sold_out() -> str:
    return tr("지금은 다 팔렸어요. 다른 상품을 골라 주세요.")


def can_be_sold(found: object) -> bool:
    return isinstance(found, PricedGood | ChooseOption)


def smallest(count: int) -> str:
    return tr("{count}개부터 살 수 있어요.").format(count=count)


def no_scan_here() -> str:
    return tr("여기서는 찍지 않아요. 「손님 화면으로」를 누른 뒤 찍어 주세요.")


def approval_first() -> str:
    return tr("승인번호를 적어 주세요. 결제 앱의 내역에 있어요.")


def printed_again(*, was_there: bool) -> str:
    return tr("인쇄했어요.") if was_there else tr("아직 판 것이 없어요.")


def trial_printed() -> str:
    return tr("시험 종이를 보냈어요. 글이 또렷한지 봐 주세요.")


def give_back_first() -> str:
    return tr("돌려 드릴 돈이 남아 있어요. 먼저 돌려 드리고 눌러 주세요.")


def day_began() -> str:
    return tr("영업을 시작했어요. 손님 화면이 열려 있어요.")


def open_again() -> str:
    return tr("손님 화면을 다시 열었어요.")


def resting() -> str:
    return tr("지금은 여기서 살 수 없어요. 계산대로 가져가 주세요.")


def must_wait(until: datetime) -> str:
    """After too many wrong PINs."""
    when = f"{until.astimezone(SEOUL):%H:%M:%S}"
    return tr("여러 번 틀렸어요. {until} 뒤에 다시 눌러 주세요.").format(until=when)


def too_few(name: str, count: int) -> str:
    return tr("{name} 상품은 {count}개부터 살 수 있어요. 더 담거나 빼 주세요.").format(
        name=name, count=count
    )


def payable_now(ways: KioskWays | None) -> str:
    """On the first page, before anybody chooses for five minutes."""
    if ways is None:
        return ""
    if Way.QR_PAY in ways.open:
        return tr("휴대전화 QR로 계산할 수 있어요. 카드와 현금은 계산대에서 됩니다.")
    return tr("지금은 여기서 계산할 수 없어요. 고른 뒤 계산대에서 계산해 주세요.")


def closed_way(why: WhyClosed) -> str:
    return {
        WhyClosed.NO_SERVICE: tr("이 자리에는 없어요"),
        WhyClosed.SERVICE_AWAY: tr("지금은 이어지지 않아요"),
        WhyClosed.NOT_TAKEN: tr("이 자리에서는 받지 않아요"),
        WhyClosed.OUTSIDE_COUNTY: tr("강진 안에서만 됩니다"),
        WhyClosed.NEEDS_STAFF: tr("계산대에서 됩니다"),
        WhyClosed.NO_TERMINAL: tr("계산대에서 됩니다"),
        WhyClosed.AT_THE_TILL: tr("계산대에서 됩니다"),
    }[why]


def declined(reason: WhyNotPaid | None) -> str:
    if reason is WhyNotPaid.CANCELLED:
        return tr("결제를 그만두었어요. 다른 방법을 고르실 수 있어요.")
    if reason is WhyNotPaid.EXPIRED:
        return tr("시간이 지나 결제를 멈췄어요. 다시 한 번 해 주세요.")
    if reason is WhyNotPaid.NOT_A_CODE:
        return tr("결제 바코드를 알아보지 못했어요. 결제 앱의 바코드를 새로 띄워 주세요.")
    return tr("결제가 승인되지 않았어요. 다른 방법을 골라 주세요.")


def failure(error: Exception) -> str:
    """A refusal, or the disk's fault; a bug is raised again."""
    match error:
        case SaleRefused():
            return refusal(error)
        case OSError() | DayRefused():
            return text_of(error)
    raise error


def refusal(refused: SaleRefused) -> str:
    return {
        SaleReason.EMPTY: tr("아직 담은 상품이 없어요. 바코드를 비추거나 골라 주세요."),
        SaleReason.BAD_QUANTITY: tr("더 담을 수 없어요. 직원에게 말씀해 주세요."),
        SaleReason.SMALLEST_ORDER: tr(
            "더 적게는 살 수 없는 상품이에요. 빼시려면 「빼기」를 눌러 주세요."
        ),
        SaleReason.ADULT_CHECK: tr("직원이 신분증을 확인한 뒤 계산할 수 있어요."),
        SaleReason.PAYMENT_OPEN: tr("결제를 확인하고 있어요. 잠깐만 기다려 주세요."),
        SaleReason.TENDER_NOT_TAKEN: tr("지금은 이 방법을 쓸 수 없어요. 다른 방법을 골라 주세요."),
        SaleReason.NOT_A_PAYMENT_CODE: tr(
            "결제 바코드가 아니에요. 결제 앱의 바코드를 비춰 주세요."
        ),
        SaleReason.HELD_PAID: tr("이미 계산대에서 계산한 바구니예요."),
        SaleReason.HELD_RUN_OUT: tr("맡아 둔 시간이 지났어요. 다시 담아 주세요."),
        SaleReason.NO_SUCH_BASKET: tr("맡아 둔 시간이 지났어요. 다시 담아 주세요."),
        SaleReason.BASKET_NOT_EMPTY: tr("담은 상품이 있어요. 먼저 계산하거나 비워 주세요."),
    }.get(refused.reason, tr("할 수 없었어요. 직원을 불러 주세요."))
