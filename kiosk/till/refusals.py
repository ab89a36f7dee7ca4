"""What a till refuses, in two short sentences."""

from typing import assert_never

from app.catalog.model import NoPrice, NoSeller, NoTaxClass, OffSale
from app.sales.errors import RefundRefused, SaleReason, SaleRefused, WhyNoRefund
from ui.common.errors import text_of
from ui.common.translate import tr


def failure(error: Exception) -> str:
    """What the till's pages show of a refusal or of the disk's fault; a bug is raised again."""
    match error:
        case SaleRefused():
            return sale_refusal(error)
        case RefundRefused():
            return refund_refusal(error)
        case OSError():
            return text_of(error)
    raise error


def sale_refusal(refused: SaleRefused) -> str:
    return {
        SaleReason.EMPTY: tr("아직 상품이 없어요. 바코드를 먼저 찍어 주세요."),
        SaleReason.BAD_QUANTITY: tr("한 줄에는 999개까지 넣을 수 있어요."),
        SaleReason.BAD_PRICE: tr("값이 맞지 않아요. 다시 눌러 주세요."),
        SaleReason.BAD_APPROVAL: tr("승인번호는 숫자 8자리예요. 다시 눌러 주세요."),
        SaleReason.TENDERS_TAKEN: tr("받은 돈이 있어요. 받은 돈 줄을 먼저 빼 주세요."),
        SaleReason.TENDER_NOT_TAKEN: tr(
            "이 자리에서는 쓸 수 없는 방법이에요. 다른 방법을 골라 주세요."
        ),
        SaleReason.TOO_MUCH: tr("받을 돈보다 많아요. 거스름돈은 현금만 드려요."),
        SaleReason.ADULT_CHECK: tr("신분증을 확인한 뒤 계산할 수 있어요."),
        SaleReason.BASKET_NOT_EMPTY: tr("지금 손님의 계산을 마치거나 보류한 뒤 불러와 주세요."),
        SaleReason.NO_VAT_RULE: tr("오늘의 세금 규칙이 아직 없어요. 담당자에게 알려 주세요."),
        SaleReason.NO_PLACE: tr("이 자리의 설정이 아직 없어요. 담당자에게 알려 주세요."),
        SaleReason.NO_SELLER: tr("판매자 정보가 아직 없어요. 담당자에게 알려 주세요."),
        SaleReason.NOT_A_TICKET: tr("계산 번호표의 QR이 아니에요. 번호표를 비춰 주세요."),
        SaleReason.BAD_TICKET: tr("기록과 다른 번호표예요. 상품을 다시 찍어 주세요."),
        SaleReason.HELD_PAID: tr("이미 계산을 마친 번호예요. 영수증을 확인해 주세요."),
        SaleReason.HELD_TAKEN_BACK: tr("손님이 무인 계산으로 되찾은 번호예요. 그곳에서 이어 가요."),
        SaleReason.HELD_RUN_OUT: tr("10분이 지난 번호예요. 상품을 다시 찍어 주세요."),
        SaleReason.ALREADY_APPROVED: tr("이미 승인번호를 적은 결제예요."),
        SaleReason.ALREADY_SETTLED: tr("이미 끝낸 결제예요."),
    }.get(refused.reason, tr("할 수 없었어요. 화면을 보고 다시 해 주세요."))


def refund_refusal(refused: RefundRefused) -> str:
    return {
        WhyNoRefund.NOT_A_RECEIPT: tr("영수증의 QR이 아니에요. 아래쪽 QR을 찍어 주세요."),
        WhyNoRefund.OTHER_STATION: tr("다른 기기의 영수증이에요. 그 기기에서 환불해 주세요."),
        WhyNoRefund.NOT_A_SALE: tr("판매 영수증이 아니에요. 판매 영수증의 QR을 찍어 주세요."),
        WhyNoRefund.ALTERED: tr("이 기기의 기록과 다른 영수증이에요. 담당자를 불러 주세요."),
        WhyNoRefund.NO_SUCH_SALE: tr("그런 번호의 영수증이 없어요. 번호를 다시 봐 주세요."),
        WhyNoRefund.NO_SUCH_LINE: tr("그 상품은 이 영수증에 없어요."),
        WhyNoRefund.TRAINING: tr("연습 중에는 환불하지 않아요."),
        WhyNoRefund.NOTHING_CHOSEN: tr("환불할 상품을 하나 이상 골라 주세요."),
        WhyNoRefund.ALREADY_REFUNDED: tr("이미 환불한 상품이에요."),
    }[refused.reason]


def not_sold(found: NoPrice | NoTaxClass | NoSeller | OffSale) -> str:
    name = found.good.short_name
    match found:
        case NoPrice():
            return tr("{name}: 오늘 값이 없어요. 사무실에 알려 주세요.").format(name=name)
        case NoTaxClass():
            return tr("{name}: 과세인지 아직 몰라요. 사무실에 알려 주세요.").format(name=name)
        case NoSeller():
            return tr("{name}: 판매자가 아직 없어요. 사무실에 알려 주세요.").format(name=name)
        case OffSale():
            return tr("{name}: 사무실이 판매를 멈췄어요. 사무실에 물어 주세요.").format(name=name)
    assert_never(found)
