"""Documents for the tests beside this file: a receipt with the longest names, and every block."""

from app.documents.model import (
    Align,
    Column,
    Document,
    Gap,
    Heading,
    Hero,
    Line,
    Mark,
    Pair,
    Paper,
    Qr,
    Rule,
    Sign,
    Table,
)

SLIP_TEXT = "MD1:" + "0A1B2C3D4E5F6G7H8I9J $%*+-./:" * 10
LONGEST_NAME = "강진 쌀귀리 새싹보리 유산균 생유산균 선물세트 30포 x 3박스"
LONGEST_WORD = "전라도초록믿음강진유기농발아현미누룽지선물세트특대형"


def receipt(paper: Paper = Paper.ROLL_80) -> Document:
    """Shaped like a receipt, with every kind of block on it."""
    columns = (Column(50), Column(14, Align.RIGHT), Column(36, Align.RIGHT))
    rows = (
        (LONGEST_NAME, "2", "32,000원"), (LONGEST_WORD, "12", "120,000원"),
        ("새청무쌀 10kg", "1", "1,234,567,890원"),
    )  # fmt: skip
    return Document(
        "receipt", "영수증 T01-000123",
        (
            Heading("가게 A-01 (강진군)"), Line("2025-11-20 10:42", align=Align.CENTRE), Rule(),
            Table(columns, rows, ("상품", "수량", "금액")), Rule(dashed=True),
            Pair("면세 합계", "43,210원"), Pair("부가세", "1,254원", bold=True),
            Hero("합계", "57,000원"), Gap(),
            Mark(Sign.DONE, "계산이 끝났습니다"),
            Mark(Sign.ATTENTION, "특등에서 낮춤: 수분 12.8 %"),
            Mark(Sign.REFUSED, "수분이 15.4 %예요. 15.0 % 아래로 말려서 다시 가져와 주세요."),
            Line("끝", bold=True, align=Align.RIGHT), Qr(SLIP_TEXT, "T01 · 37"),
        ),
        paper,
    )  # fmt: skip
