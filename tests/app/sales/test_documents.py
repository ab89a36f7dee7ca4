"""What a receipt says: everything the decree wants, and who sells."""

from pathlib import Path

from app.catalog.model import TenderKind
from app.documents.model import Document, Heading, Mark, Pair, Qr, Sign, Table
from app.sales.documents import REASON_WORDS, TENDER_WORDS
from app.sales.model import RefundReason
from tests.app.catalog.shelf import GAMTAE, OATS, PASTE, RICE, WHEAT
from tests.app.sales.counter import OPERATOR, Counter, open_counter, said


def receipt_of(counter: Counter, *codes: str, cash: int | None = None) -> Document:
    counter.sell(*codes, cash=cash)
    return counter.papers()[-1]


def rows(document: Document) -> list[tuple[str, ...]]:
    return [row for block in document.blocks if isinstance(block, Table) for row in block.rows]


def test_the_worked_receipt_reads_as_it_should(counter: Counter) -> None:
    for good in (RICE, PASTE, GAMTAE):
        counter.till.scan(good.barcode)
    counter.till.discount(5_000, "단골")
    paper = receipt_of(counter)
    assert (paper.kind, paper.title) == ("receipt", "영수증")
    assert said(paper).split("\n") == [
        "초록믿음",
        "사업자번호 828-83-00018",
        "대표자 홍길동",
        "전남 강진군",
        "전화 061-433-8844",
        "",
        "직거래지원센터",
        "단말 T01: 담당 7번",
        "2025-11-20 12:00: T01-000001",
        "",
        "*새청무쌀 10kg | 1 | 32,000",
        "*전통된장 1kg | 1 | 15,000",
        "감태무침 1kg | 1 | 15,000",
        "할인 단골: -5,000",
        "",
        "면세 합계: 43,210",
        "과세 공급가액: 12,536",
        "부가세: 1,254",
        "합계: 57,000원",
        "",
        "카드(승인 12345678): 57,000",
        "",
        "* 면세 품목",
        "원산지 국내산(전남 강진)",
        "환불은 7일 안에",
        "T01 · 1",
    ]


def test_cash_shows_what_was_received_and_the_change(counter: Counter) -> None:
    text = said(receipt_of(counter, RICE.barcode, cash=50_000))
    assert "현금: 32,000\n받은 돈: 50,000\n거스름돈: 18,000" in text


def test_a_card_without_its_number_says_where_to_look(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    counter.till.pay_card_separate(32_000, operator=OPERATOR)
    assert "카드(승인번호는 카드 전표에): 32,000" in said(counter.papers()[0])


def test_several_of_a_good_show_the_unit_price(counter: Counter) -> None:
    paper = receipt_of(counter, RICE.barcode, RICE.barcode)
    assert rows(paper)[:2] == [("*새청무쌀 10kg", "2", "64,000"), ("· 단가 32,000", "", "")]


def test_goods_of_two_sellers_stand_under_their_names(counter: Counter) -> None:
    counter.till.add(OATS.sku, "3kg")
    text = said(receipt_of(counter, RICE.barcode))
    assert "판매 농가 A-01\n*쌀귀리 조양 3 kg | 1 | 31,000" in text
    assert "판매 초록믿음\n*새청무쌀 10kg | 1 | 32,000" in text
    assert "판매 초록믿음: 사업자번호 828-83-00018, 대표자 홍길동" in text
    assert text.startswith("농가 A-01\n사업자번호 201-81-21515")


def test_one_seller_is_named_once(counter: Counter) -> None:
    assert "판매 " not in said(receipt_of(counter, RICE.barcode, GAMTAE.barcode))


def test_an_origin_names_its_goods_where_it_is_not_all_goods(counter: Counter) -> None:
    text = said(receipt_of(counter, RICE.barcode, WHEAT.barcode, PASTE.barcode))
    assert "\n원산지 국내산(전남 강진): 새청무쌀, 전통된장\n" in text
    assert text.count("원산지") == 1


def test_taxed_goods_alone_need_no_star(counter: Counter) -> None:
    text = said(receipt_of(counter, GAMTAE.barcode))
    assert "\n감태무침 1kg" in text
    assert "면세 품목" not in text
    assert "면세 합계: 0" in text


def test_an_unregistered_good_is_printed_as_one(counter: Counter) -> None:
    counter.till.add_unregistered("4006381333931", 5_000, "곡류")
    assert ("미등록 상품", "1", "5,000") in rows(receipt_of(counter))


def test_the_paper_ends_with_the_code(counter: Counter) -> None:
    last = receipt_of(counter, RICE.barcode).blocks[-1]
    assert isinstance(last, Qr)
    assert last.text.startswith("MD1:")


def test_a_refund_says_what_goes_back_how_and_why(counter: Counter) -> None:
    counter.sell(RICE.barcode, GAMTAE.barcode, cash=50_000)
    counter.refunds.refund(1, [2], RefundReason.DEFECT, operator=OPERATOR)
    paper = counter.papers()[-1]
    text = said(paper)
    assert paper.blocks[0] == Heading("환불 영수증")
    assert "2025-11-20 12:00: T01-000002" in text
    assert "처음 영수증: T01-000001\n환불 이유: 상품에 흠이 있음" in text
    assert "환불 합계: 15,000원" in text
    assert "현금 돌려드림: 15,000" in text
    assert "부가세: 1,364" in text
    assert "환불은" not in text
    assert text.endswith("T01 · 2")


def test_a_refunded_line_shows_its_part_of_the_discount(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    counter.till.discount(2_000, "단골")
    counter.sell(cash=30_000)
    counter.refunds.refund(1, [1], RefundReason.OTHER, operator=OPERATOR)
    assert rows(counter.papers()[-1]) == [
        ("*새청무쌀 10kg", "1", "32,000"), ("· 할인", "", "-2,000"),
    ]  # fmt: skip


def test_a_training_receipt_says_so_and_has_no_code(tmp_path: Path) -> None:
    trainee = open_counter(tmp_path, is_training=True)
    paper = receipt_of(trainee, RICE.barcode)
    assert paper.blocks[0] == Mark(Sign.ATTENTION, "연습 · 영수증이 아닙니다")
    assert paper.blocks[-1] == paper.blocks[0]
    assert not any(isinstance(block, Qr) for block in paper.blocks)
    assert Pair("2025-11-20 12:00", "연습") in paper.blocks


def test_no_block_says_who_the_customer_is(counter: Counter) -> None:
    """The paper has the operator by number and no other person but the sellers' representatives."""
    paper = receipt_of(counter, RICE.barcode)
    assert Pair("단말 T01", "담당 7번") in paper.blocks


def test_every_tender_and_reason_has_its_word() -> None:
    assert set(TENDER_WORDS) == set(TenderKind)
    assert set(REASON_WORDS) == set(RefundReason)
