"""In words and as a sign: where the visitor of a kiosk stands."""

from ui.common.translate import tr

ADULT = "store/adult"


def page_words(page: str) -> str:
    """「결제 중」; a page without a word of its own is just in use."""
    words = {
        "store/attract": tr("손님을 기다려요"),
        "store/home": tr("상품을 고르는 중"),
        "store/shelf": tr("상품을 고르는 중"),
        "store/search": tr("상품을 찾는 중"),
        "store/good": tr("상품을 보는 중"),
        "store/choose": tr("상품을 고르는 중"),
        "store/basket": tr("바구니를 보는 중"),
        ADULT: tr("신분증을 기다려요"),
        "store/pay": tr("결제 방법을 고르는 중"),
        "store/code": tr("결제하는 중"),
        "store/checking": tr("결제를 확인하는 중"),
        "store/receipt": tr("결제를 마쳤어요"),
        "store/done": tr("결제를 마쳤어요"),
        "store/to_till": tr("계산대로 오는 중"),
        "store/staff": tr("직원이 보고 있어요"),
        "store/rest": tr("쉬는 중이에요"),
        "learn/welcome": tr("손님을 기다려요"),
        "common/out_of_service": tr("멈춰 있어요"),
        "common/sign_in": tr("직원이 보고 있어요"),
        "common/health": tr("직원이 보고 있어요"),
        "": tr("켜지는 중"),
    }
    return words.get(page, tr("쓰는 중"))


def page_icon(page: str) -> str:
    return {
        "store/attract": "home", "learn/welcome": "home", "store/home": "search",
        "store/shelf": "search", "store/search": "search", "store/good": "search",
        "store/choose": "search", "store/basket": "basket", ADULT: "id-card",
        "store/pay": "card", "store/code": "phone-pay", "store/checking": "dashed-circle",
        "store/receipt": "receipt", "store/done": "check-circle", "store/to_till": "tray-up",
        "store/rest": "pause", "common/out_of_service": "octagon",
    }.get(page, "screen")  # fmt: skip
