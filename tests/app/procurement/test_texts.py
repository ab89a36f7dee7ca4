"""What is said on paper: masks, numbers, and a sentence for every refusal."""

from datetime import UTC, datetime

import pytest

from app.procurement import texts
from app.procurement.judging import Refused
from app.procurement.model import Grade, Reason
from app.procurement.outcomes import Seen


@pytest.mark.parametrize(
    ("hundredths", "shown"), [(1_540, "15.4 %"), (1_500, "15.0 %"), (1_425, "14.25 %"), (905, "9.05 %")]  # noqa: E501
)  # fmt: skip
def test_moisture_is_shown_as_the_meter_shows_it(hundredths: int, shown: str) -> None:
    assert texts.percent(hundredths) == shown


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_two_short_sentences(reason: Reason) -> None:
    sentence = texts.refusal(Refused(reason, 1_540, 1_500))
    assert sentence.count(". ") == 1
    assert sentence.endswith(".")
    assert len(sentence) < 60


@pytest.mark.parametrize(
    ("reason", "title"),
    [(Reason.WET, "다시 가져올 포대 안내"), (Reason.SEEN, "받지 않은 포대 안내")],
)
def test_only_a_bag_that_can_be_put_right_is_asked_for_again(reason: Reason, title: str) -> None:
    assert texts.note_title(reason) == title


def test_a_bag_seen_before_says_when_where_and_by_whom() -> None:
    seen = Seen(2, datetime(2025, 11, 20, 1, 42, tzinfo=UTC), "W01", "2", 802_500, Grade.FIRST)
    assert texts.refusal(Refused(Reason.SEEN), seen) == (
        "이미 받은 포대예요. "
        "11월 20일 10시 42분, W01 저울 2에서 근무자 2번이 802.5 kg로 기록했어요."
    )


def test_a_full_allotment_names_its_bags() -> None:
    assert texts.refusal(Refused(Reason.OVER_ALLOTMENT), contracted=12) == (
        "배정 12포대를 다 채우셨어요. 더 받으려면 담당자의 승인이 필요해요."
    )
