"""What the till says beside refusals: two short sentences, what happened and what to do."""

from app.sales.model import CardOutcome, OpenedHeld
from ui.common.translate import tr


def power_was_out() -> str:
    return tr("잠깐 꺼졌다 켜졌어요. 담은 상품은 그대로예요.")


def sales_are_kept() -> str:
    return tr("잠깐 꺼졌다 켜졌어요. 마친 계산은 모두 저장되어 있어요.")


def card_first() -> str:
    return tr("카드 결제를 먼저 끝내 주세요. 그다음에 찍으면 됩니다.")


def price_first() -> str:
    return tr("미등록 상품의 값을 먼저 눌러 주세요.")


def choice_first() -> str:
    return tr("어느 것인지 먼저 골라 주세요.")


def receipt_among_goods() -> str:
    return tr("영수증이에요. 환불하려면 「환불」을 누른 뒤 찍어 주세요.")


def after_card(outcome: CardOutcome) -> str:
    if outcome is CardOutcome.DECLINED:
        return tr("카드가 승인되지 않았어요. 다른 카드나 다른 방법을 골라 주세요.")
    return tr("「미확인」에 적어 두었어요. 단말기에서 찾은 뒤 끝내 주세요.")


def printed_again(copy: int) -> str:
    return tr("다시 인쇄했어요. {copy}번째예요.").format(copy=copy)


def sold_from(name: str, least: int) -> str:
    return tr("{name}: {count}개부터 팔아요.").format(name=name, count=least)


def all_refunded() -> str:
    return tr("이미 모두 환불한 영수증이에요.")


def refund_first() -> str:
    return tr("지금 하던 환불을 먼저 마쳐 주세요. 그다음에 찍으면 됩니다.")


def supervisor_needed() -> str:
    return tr("환불은 책임자가 해야 해요. 책임자를 불러 주세요.")


def wrong_pin() -> str:
    return tr("비밀번호가 달라요. 다시 눌러 주세요.")


def must_wait() -> str:
    return tr("여러 번 틀렸어요. 잠시 뒤에 다시 눌러 주세요.")


def goods_elsewhere() -> str:
    return tr("상품을 찍으려면 「이전」을 눌러 판매로 돌아가 주세요.")


def cannot_open() -> str:
    return tr("아직 열 수 없어요. 시계와 어제의 마감을 봐 주세요.")


def from_kiosk(opened: OpenedHeld) -> str:
    """Whose basket this is, and what is not as the kiosk said it."""
    number = opened.held.number
    if opened.missing:
        return tr(
            "키오스크 {number}번 바구니예요. 여기 없는 상품이 있으니 손님과 확인해 주세요."
        ).format(number=number)
    if opened.changed_won:
        return tr(
            "키오스크 {number}번 바구니예요. 값이 달라진 상품이 있으니 확인해 주세요."
        ).format(number=number)
    return tr("키오스크 {number}번 바구니예요. 이어서 계산해 주세요.").format(number=number)
