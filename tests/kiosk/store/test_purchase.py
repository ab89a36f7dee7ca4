"""A purchase from the first touch to the thanks, by touch on the real window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.catalog.model import OffSale, PricedGood
from app.sales.basket import Basket
from kiosk.store import examples
from kiosk.store.cards import card
from kiosk.store.good.view_model import derive
from tests.kiosk.store.visitor import BEER, KELP, KIMCHI, MILLET, NO_PAPER, NOBODY, RICE, Visitor

Visit = Callable[..., Visitor]


def test_with_the_good_in_hand_three_taps_are_enough(visit: Visit) -> None:
    kiosk = visit().scan(RICE)
    assert kiosk.page == "basket"
    kiosk.touch("key-main", "way-qr_pay").pays().touch("key-main")
    assert (kiosk.page, kiosk.taps) == ("done", 3)
    assert kiosk.sold() == [32_000]
    assert kiosk.printed() == 1


def test_from_the_tiles_rice_is_in_the_basket_after_two_taps(visit: Visit) -> None:
    kiosk = visit().touch("key-main")
    kiosk.taps = 0
    kiosk.touch("group-rice", "take-1")
    assert (kiosk.page, kiosk.taps, kiosk.text("number-1")) == ("shelf", 2, "1")


def test_a_whole_purchase_by_browsing_takes_seven_taps(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-rice", "take-1", "key-main", "key-main")
    kiosk.touch("way-qr_pay").pays().touch("key-none")
    assert (kiosk.page, kiosk.taps, len(kiosk.sold())) == ("done", 7, 1)
    assert kiosk.printed() == 0


def test_first_sounds_find_rice(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "key-search", "sound-ㅌ", "sound-ㅈ", "sound-ㄱ")
    assert "탐진강" in kiosk.stage.text("stack")
    kiosk.touch("take-1")
    assert kiosk.text("count") == "1개 담음"
    kiosk.touch("sound-erase", "sound-erase", "sound-erase")
    assert kiosk.text("told") == "글자를 누르면 상품이 여기에 나와요."


def test_in_english_letters_find_rice_by_its_english_name(visit: Visit) -> None:
    kiosk = visit().touch("key-en", "key-search")
    assert not kiosk.sees("sound-ㄱ")
    kiosk.touch("sound-R", "sound-I", "sound-C", "sound-E")
    assert (kiosk.text("query"), kiosk.sees("take-1")) == ("RICE", True)


def test_a_card_says_the_pack_and_the_smallest_order() -> None:
    made = [card(each, Basket(1), english=False) for each in examples.shelf()["rice"].shelf]
    assert [each.note for each in made if each is not None][4] == "1봉 · 3개부터"


def test_a_good_without_a_price_says_why_and_is_not_taken() -> None:
    props = derive(examples.good()["no price"])
    assert (props.price, props.why_not, props.can_take) == ("", "값을 정하는 중", False)


def test_a_good_off_sale_is_shown_with_the_word_and_not_taken() -> None:
    rice = examples.shelf()["rice"].shelf[0]
    assert isinstance(rice, PricedGood)
    made = card(OffSale(replace(rice.good, is_off_sale=True)), Basket(1), english=False)
    assert made is not None
    assert (made.note, made.price, made.can_take) == ("10 kg · 품절", "", False)


def test_what_stands_on_the_package_is_said_once() -> None:
    facts = derive(examples.good()["rice"]).facts
    on_pack = [each.says for each in facts if "포장" in each.says]
    assert on_pack == ["포장에 적혀 있어요: 알레르기 · 보관 · 먹는 날짜"]


def test_what_nobody_has_says_so(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "key-search", "sound-ㅋ", "sound-ㅋ", "sound-ㅋ")
    assert kiosk.text("told").startswith("찾는 상품이 없어요.")


def test_an_unknown_code_says_what_to_do_and_takes_nothing(visit: Visit) -> None:
    kiosk = visit().touch("key-main").scan(NOBODY)
    assert kiosk.page == "home"
    assert kiosk.text("notice").startswith("처음 보는 바코드예요.")
    assert not kiosk.sees("total")


def test_a_scan_on_any_page_ends_in_the_basket(visit: Visit) -> None:
    kiosk = visit()
    for way in ((), ("group-rice",), ("group-rice", "take-1"), ("key-search",)):
        if kiosk.page != "home":
            kiosk.touch("key-choose-more" if kiosk.page == "basket" else "key-main")
        kiosk.touch(*way).scan(MILLET)
        assert kiosk.page == "basket"
    assert kiosk.text("number-1") == "4"


def test_a_good_with_options_asks_which_and_goes_back_to_its_shelf(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-sea")
    kiosk.model.shown.take([c.name for c in kiosk.model.shown.cards].index("말린 다시마"))
    kiosk.stage.settle()
    assert kiosk.page == "choose"
    kiosk.touch("option-2")
    assert kiosk.page == "shelf"
    assert kiosk.text("total") == "12,500원"


def test_a_scanned_good_with_options_ends_in_the_basket(visit: Visit) -> None:
    kiosk = visit().scan(KELP)
    assert kiosk.page == "choose"
    kiosk.touch("option-1")
    assert (kiosk.page, kiosk.text("hero-total")) == ("basket", "5,500원")


def test_the_first_tap_brings_the_smallest_order_and_no_less_is_sold(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-grains")
    at = [card.name for card in kiosk.model.shown.cards].index("호라산밀")
    kiosk.model.shown.take(at)
    kiosk.stage.settle()
    kiosk.touch("key-main")
    assert kiosk.text("number-1") == "3"
    assert not kiosk.stage.item("key-less-1").isEnabled()
    kiosk.touch("key-more-1", "key-less-1", "remove-1")
    assert kiosk.text("title") == "바구니가 비어 있어요"


def test_a_scanned_good_below_the_smallest_order_is_not_paid_yet(visit: Visit) -> None:
    kiosk = visit().scan(MILLET).touch("key-main")
    assert kiosk.page == "basket"
    assert kiosk.text("notice").startswith("호라산밀 상품은 3개부터 살 수 있어요.")
    assert kiosk.sold() == []


def test_everything_of_a_good_stands_on_its_page(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-rice")
    kiosk.model.shown.look(0)
    kiosk.stage.settle()
    assert kiosk.page == "good"
    kiosk.touch("key-main")
    assert (kiosk.page, kiosk.text("number-1")) == ("shelf", "1")


def test_back_goes_one_step_and_the_basket_stays(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-rice", "take-1", "key-main", "key-main")
    pages = []
    for _ in range(4):
        kiosk.touch("key-back")
        pages.append(kiosk.page)
    assert pages == ["basket", "shelf", "home", "attract"]
    assert kiosk.text("key-main") == "이어서 고르기 · 1개 담음"


def test_beer_waits_for_staff_whose_bell_rings_without_a_sheet(visit: Visit) -> None:
    from tests.kiosk.store.visitor import Bell  # noqa: PLC0415

    bell = Bell()
    kiosk = visit(bell=bell).scan(BEER).touch("key-main")
    assert (kiosk.page, bell.rung) == ("adult", ["store/adult"])
    assert kiosk.text("tell") == "직원을 불렀어요. 신분증을 준비해 주세요."
    kiosk.touch("pad-1", "key-confirm", "pad-9", "pad-9", "pad-9", "pad-9", "key-confirm")
    assert kiosk.text("notice") == "번호나 PIN이 맞지 않아요. 다시 눌러 주세요."
    kiosk.touch("pad-1", "key-confirm", "pad-1", "pad-2", "pad-3", "pad-4", "key-confirm")
    assert (kiosk.page, bell.ended) == ("pay", [1])
    kiosk.touch("way-qr_pay").pays()
    assert kiosk.sold() == [6_000]


def test_who_guesses_pins_before_the_beer_has_to_wait(visit: Visit) -> None:
    kiosk = visit().scan(BEER).touch("key-main")
    people: Any = kiosk.stage.parts.operators
    people.wait_until = kiosk.clock.at + timedelta(seconds=30)
    kiosk.touch("pad-1", "key-confirm", "pad-9", "key-confirm")
    assert kiosk.text("notice").startswith("여러 번 틀렸어요.")
    assert kiosk.page == "adult"


def test_the_beer_can_come_out_instead(visit: Visit) -> None:
    kiosk = visit().scan(RICE).scan(BEER).touch("key-main")
    assert kiosk.text("tell").startswith("가까운 직원을 불러 주세요.")
    kiosk.touch("key-take-out")
    assert (kiosk.page, kiosk.text("hero-total")) == ("basket", "32,000원")
    kiosk.touch("key-main")
    assert kiosk.page == "pay"


def test_what_was_just_scanned_is_in_sight_however_long_the_list(visit: Visit) -> None:
    kiosk = visit()
    for code in (RICE, MILLET, KIMCHI, BEER, "2146810000927", "2146810001733"):
        kiosk.scan(code)
    assert kiosk.text("scroll-page") == "2 / 2"
    kiosk.touch("key-up", "key-more-1")
    assert kiosk.text("scroll-page") == "1 / 2"
    kiosk.touch("key-down", "remove-6")
    assert not kiosk.sees("line-6")


def test_a_paper_bag_is_one_tap(visit: Visit) -> None:
    kiosk = visit().scan(RICE)
    if kiosk.sees("key-bag"):
        kiosk.touch("key-bag")
        assert kiosk.text("count") == "2개 담음"


def test_without_paper_the_phone_is_the_main_way(visit: Visit) -> None:
    kiosk = visit(health=NO_PAPER).scan(KIMCHI)
    kiosk.touch("key-main", "way-qr_pay").pays()
    assert kiosk.text("no-paper").startswith("영수증 종이가 떨어졌어요. 결제는 끝났어요.")
    kiosk.touch("key-main")
    assert kiosk.sees("qr")
    kiosk.touch("key-main")
    assert (kiosk.page, kiosk.printed()) == ("done", 0)


def test_the_e_receipt_is_the_slip_of_the_sale(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-main", "way-qr_pay").pays().touch("key-phone")
    assert kiosk.model.props.qr.startswith("MD1:")


def test_where_goods_are_handed_out_the_number_is_the_largest_thing(visit: Visit) -> None:
    kiosk = visit(hands_out=True).scan(RICE).touch("key-main", "way-qr_pay").pays()
    kiosk.touch("key-none")
    assert kiosk.text("ticket-number") == "1번"


def test_after_the_thanks_the_next_visitor_finds_an_empty_basket(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-main", "way-qr_pay").pays().touch("key-none")
    assert kiosk.shop.parts.kiosk.payment() is not None
    kiosk.touch("key-main")
    assert kiosk.page == "attract"
    assert kiosk.shop.parts.kiosk.payment() is None
    kiosk.touch("key-main")
    assert not kiosk.sees("total")


def test_the_next_visitor_may_scan_while_the_thanks_stand(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-main", "way-qr_pay").pays().touch("key-none")
    kiosk.scan(KIMCHI)
    assert (kiosk.page, kiosk.text("number-1")) == ("basket", "1")


def test_the_keypad_alone_buys_rice(visit: Visit) -> None:
    kiosk = visit().walk_to("key-main").walk_to("group-rice").walk_to("take-1")
    assert kiosk.text("number-1") == "1"
    kiosk.walk_to("key-main").walk_to("key-main").walk_to("way-qr_pay").pays()
    kiosk.walk_to("key-none").walk_to("key-main")
    assert (kiosk.page, kiosk.taps, len(kiosk.sold())) == ("attract", 0, 1)


def test_escape_goes_back_and_f1_calls(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-rice").key("Esc")
    assert kiosk.page == "home"
    kiosk.key("F1")
    assert kiosk.sees("call-waiting")


def test_another_language_loses_nothing(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-rice", "take-1", "key-main", "key-language")
    assert (kiosk.page, kiosk.text("hero-total")) == ("basket", "₩32,000")
    assert "rice" in kiosk.text("line-1").lower()
    kiosk.touch("key-language")
    assert kiosk.text("hero-total") == "32,000원"


def test_easy_mode_shows_four_tiles_at_a_time_and_all_in_turn(visit: Visit) -> None:
    kiosk = visit().touch("key-main")
    kiosk.stage.shell.view.toggleEasy()
    kiosk.stage.settle()
    seen = set(kiosk.names("group-"))
    assert len(seen) == 4
    for _ in range(2):
        kiosk.touch("key-others")
        seen |= set(kiosk.names("group-"))
    assert len(seen) == 10
