"""The verify page in a real Chromium without a network: the verdicts of `main.py verify`."""

import hashlib
import json
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import qrcode
from PIL import Image
from typer.testing import CliRunner

from app.ledger import base45, kinds, verify, verify_page
from app.ledger.errors import BadTrust
from app.ledger.slip import PREFIX, Cosigned, encode_slip
from app.ledger.trust import Trust, TrustedLog, format_trust
from app.ledger.verify import verify_text
from app.shared import canonical
from main import app
from tests.app.ledger.samples import (
    LOG,
    NO_WITNESSES,
    POLICY_TEXT,
    TIME,
    WITNESSES,
    Station,
    leaf_of,
    started_log,
    trust,
)
from tests.browser import Tab, browser, program

ROOT = Path(__file__).parents[3]
NODE = ROOT / "tests/node"
needs_browser = pytest.mark.skipif(program() is None, reason="there is no Chromium")

STATION = Station()
FULL = started_log(STATION)
SLIP1 = FULL.upload(STATION, 40)[3]
SLIP2 = FULL.slip2(SLIP1)
TEXT1, TEXT2 = encode_slip(SLIP1), encode_slip(SLIP2)
TRUST = trust(STATION)
STRANGER = encode_slip(Station("T09").append())


def raw(text: str) -> bytes:
    return base45.decode(text.removeprefix(PREFIX))


def text_of(data: bytes) -> str:
    return PREFIX + base45.encode(data)


def with_field(text: str, at: int, value: object) -> str:
    fields: Any = canonical.decode(raw(text))
    fields[at] = value
    return text_of(canonical.encode(fields))


def turned(value: Any) -> list[Any]:
    """Other values of the same shape, or of another."""
    if isinstance(value, bytes):
        ends = [bytes([value[0] ^ 1]) + value[1:], value[:-1] + bytes([value[-1] ^ 0x80])]
        return [*ends, value[:-1], value + b"\0", b"", 7]
    if isinstance(value, int):
        return [value + 1, value - 1, value * 2, 2**63 - 1, 2**63, 2**64 - 1, -1, True, None, "7"]
    return [[], [*value, value[-1]], value[:-1], value[::-1], [[]], None]


def altered() -> list[str]:
    """Every field turned every way, cut, longer, of another spelling, and two hundred at random."""
    texts = [TEXT1, TEXT2, STRANGER, "", "MD1", PREFIX, "md1:" + TEXT1[4:], TEXT1 * 4, "MB1:2025"]
    for text in (TEXT1, TEXT2):
        fields: Any = canonical.decode(raw(text))
        for at, value in enumerate(fields):
            texts += [with_field(text, at, each) for each in turned(value)]
        data = raw(text)
        texts += [text_of(data[:end]) for end in (0, 1, 2, 50, len(data) - 1)]
        texts += [text_of(data + more) for more in (b"\0", b"\xf6", data)]
        texts += [
            text[:-1],
            text + "0",
            text + " ",
            " " + text,
            text.lower(),
            text + "\n",
            text + "é",
        ]
        texts.append(text_of(b"\x9f" + data[1:] + b"\xff"))
        texts.append(text_of(b"\x98" + bytes([data[0] & 31]) + data[1:]))
    entry: Any = canonical.decode(SLIP1.entry)
    for at, value in enumerate(entry):
        for each in turned(value):
            changed = [*entry[:at], each, *entry[at + 1 :]]
            texts.append(with_field(TEXT1, 0, canonical.encode(changed)))
    for deep in (64, 65, 300, 1_000, 2_500):
        texts += [text_of(b"\x81" * deep + b"\0"), text_of(b"\xa1\x60" * (deep // 2) + b"\0")]
    texts += witnessed()
    chance = random.Random(20251120)
    for _ in range(200):
        data_list = bytearray(raw(chance.choice((TEXT1, TEXT2))))
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            data_list[chance.randrange(len(data_list))] ^= 1 << chance.randrange(8)
        texts.append(text_of(bytes(data_list)))
    return texts


def witnessed() -> list[str]:
    """Too few, four, one that fails, strangers, moved, doubled, from tomorrow; other places."""
    rows, four = SLIP2.cosignatures, FULL.slip2(SLIP1, WITNESSES)
    broken = replace(four.cosignatures[1], signature=bytes(64))
    late = replace(rows[2], time=2**62)
    made = [
        replace(SLIP2, cosignatures=rows[:2]),
        replace(SLIP2, cosignatures=()),
        four,
        replace(four, cosignatures=(four.cosignatures[0], broken, *four.cosignatures[2:])),
        replace(SLIP2, cosignatures=(*rows, Cosigned(9, TIME, bytes(64)))),
        replace(SLIP2, cosignatures=tuple(replace(r, witness=r.witness + 1) for r in rows)),
        replace(SLIP2, cosignatures=(*rows[:2], late)),
        replace(SLIP2, path=SLIP2.path[:-1]),
        replace(SLIP2, path=(*SLIP2.path, bytes(32))),
        replace(SLIP2, size=SLIP2.size * 2),
        replace(SLIP2, size=2**40, index=2**39),
        FULL.slip2(SLIP1, ()),
    ]
    return [encode_slip(each) for each in made]


def trusts() -> dict[str, Trust]:
    row = TRUST.stations[0]
    next_year = replace(row, origin="madang.gangjin.example/log/2026")
    return {
        "as it is": TRUST,
        "nobody": Trust((), ()),
        "no log": Trust((), TRUST.stations),
        "no station": Trust(TRUST.logs, ()),
        "another key": Trust(TRUST.logs, (replace(row, public=Station("X").public),)),
        "withdrawn": Trust(TRUST.logs, (replace(row, last=1000),)),
        "withdrawn before": Trust(TRUST.logs, (replace(row, last=3),)),
        "later": Trust(TRUST.logs, (replace(row, first=SLIP2.index + 1),)),
        "next year": Trust(TRUST.logs, (next_year, replace(row, last=1000))),
        "two policies": Trust((TrustedLog(LOG.key, NO_WITNESSES), *TRUST.logs), TRUST.stations),
        "no witnesses": trust(STATION, NO_WITNESSES),
        "one witness": trust(STATION, re.sub("quorum .*", "quorum w1", POLICY_TEXT)),
        "the fourth witness": trust(STATION, re.sub("quorum .*", "quorum w3", POLICY_TEXT)),
    }


def told(text: str, given: Trust, seconds: int | None) -> dict[str, object]:
    verdict = verify_text(text, given, seconds)
    return {"code": verdict.code, **verify.as_json(verdict)}


def asked(tab: Tab, texts: list[str], seconds: int | None) -> list[dict[str, object]]:
    """What the page says to each, all in one go."""
    call = f"{json.dumps(texts)}.map((text) => madang.verify(text, {json.dumps(seconds)}))"
    return [json.loads(each) for each in tab.run(call)]


def png(text: str, file: Path, module: int = 6) -> Path:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=module)
    code.add_data(text)
    code.make_image().get_image().convert("RGB").save(file)
    return file


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("page")


@pytest.fixture(scope="module")
def camera_file(folder: Path) -> Path:
    """What the camera sees: a slip on a table, as Chromium's own fake camera plays it (y4m)."""
    code = Image.open(png(TEXT2, folder / "seen.png", 4))
    scene = Image.new("RGB", (1280, 960), (196, 190, 180))
    scene.paste(
        code.resize((760, 760)).rotate(4, expand=True, fillcolor=(250, 250, 248)), (230, 70)
    )
    luma, blue, red = scene.convert("YCbCr").split()
    half = (scene.width // 2, scene.height // 2)
    frame = luma.tobytes() + blue.resize(half).tobytes() + red.resize(half).tobytes()
    file = folder / "camera.y4m"
    file.write_bytes(b"YUV4MPEG2 W1280 H960 F10:1 Ip A1:1 C420jpeg\n" + (b"FRAME\n" + frame) * 3)
    return file


@pytest.fixture(scope="module")
def tab(folder: Path, camera_file: Path) -> Iterator[Tab]:
    with browser(
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={camera_file}",
    ) as found:
        found.size(390, 844, 2)
        yield found


def opened(tab: Tab, folder: Path, given: Trust = TRUST) -> None:
    tab.errors.clear()
    tab.requests.clear()
    tab.go(verify_page.write_page(given, folder).as_uri())
    if tab.run("document.documentElement.lang") != "ko":
        tab.click("#language")


@needs_browser
def test_good_and_altered_slips_get_the_program_s_verdict_one_by_one(
    tab: Tab, folder: Path
) -> None:
    opened(tab, folder)
    texts, codes = altered(), set()
    for text, said in zip(texts, asked(tab, texts, TIME), strict=True):
        assert said == told(text, TRUST, TIME), text
        codes.add(said["code"])
    assert codes == {0, 1, 2, 3}
    assert len(texts) > 400


@needs_browser
@pytest.mark.parametrize("name", trusts())
def test_whatever_the_page_carries_it_judges_as_the_program_does(
    tab: Tab, folder: Path, name: str
) -> None:
    given = trusts()[name]
    opened(tab, folder, given)
    texts = [TEXT1, TEXT2, STRANGER, *witnessed()]
    for seconds in (None, TIME, TIME - 601):
        for text, said in zip(texts, asked(tab, texts, seconds), strict=True):
            assert said == told(text, given, seconds), text


PAPERS: dict[str, tuple[int, tuple[int | str | None, ...], list[str]]] = {
    "sale": (10, ("T01-000012", 61_700, 3), ["판매", "T01-000012", "61,700원"]),
    "refund": (11, ("T01-000013", 9_000, 4), ["환불", "T01-000013", "9,000원"]),
    "held basket": (13, (7, 57_000), ["계산대로 옮긴 바구니", "7번", "57,000원"]),
    "weighed": (20, (2025, 107, 3, 801_500), ["계량", "2025-0107-03", "801.5 kg"]),
    "graded": (
        21,
        (2025, 107, 3, 801_500, 1485, 1, 20, 800_000, 2),
        ["수매 등급", "2025-0107-03", "14.85 %", "1등", "20포 (40 kg 기준)", "800,000원"],
    ),
    "refused": (22, (2025, None, None, 13), ["수매하지 않은 포대", "2025년산", "표를 읽을 수"]),
    "enrolled": (30, (12, 5), ["수강 신청", "12번", "5번", "수강표 번호", "W01-"]),
    "called": (3, (4,), ["직원 부름"]),
    "day opened": (1, (20251120, 3), ["영업 시작", "2025-11-20"]),
}


def of_kind(kind: int, face: tuple[int | str | None, ...]) -> tuple[str, str]:
    """Slip 1 and slip 2 of an entry of any kind."""
    station = Station()
    full = started_log(station)
    one = station.append(kind, face)
    full.append([leaf_of(one)])
    return encode_slip(one), encode_slip(full.slip2(one))


@needs_browser
def test_every_kind_and_every_odd_face_is_judged_and_named_as_the_program_does(
    tab: Tab, folder: Path
) -> None:
    opened(tab, folder)
    station = Station()
    faces: list[tuple[int | str | None, ...]] = [
        (), (None,) * 4, (2025, 107, 3, 801_500), (-1, -(2**64), 2**40), ("\u0001", "12", "강"),
        (2025, None, 3, "length"), ("\x0112\x01", '"'), (2**53 + 1, "__proto__"),
    ]  # fmt: skip
    numbers = [*kinds.WORDS, 0, 99, 2**63]
    slips = [encode_slip(station.append(kind, face)) for kind in numbers for face in faces]
    broken = [with_field(text, 1, bytes(16)) for text in slips]
    for text, said in zip(slips + broken, asked(tab, slips + broken, TIME), strict=True):
        assert said == told(text, TRUST, TIME), text
    for text in slips:
        tab.run(f"document.querySelector('#text').value = {json.dumps(text)}")
        tab.run("document.querySelector('#typed').requestSubmit()")
        facts = tab.text("#facts")
        assert tab.text("#word") == "맞습니다"
        assert not re.search("undefined|NaN|function|object", facts), (text, facts)
    assert tab.errors == []


@needs_browser
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_each_trade_says_what_is_printed_on_it_and_nothing_of_another(
    tab: Tab, folder: Path, name: str
) -> None:
    kind, face, expected = PAPERS[name]
    opened(tab, folder)
    for text in of_kind(kind, face):
        assert asked(tab, [text], TIME) == [told(text, TRUST, TIME)]
        show(tab, text)
        facts = tab.text("#facts")
        assert all(each in facts for each in expected), facts
        assert tab.text("#word") == "맞습니다"
        assert ("저울" in tab.text("#proofs")) is (kind in {20, 21})
        assert ("배움터" in tab.text("#proofs")) is (kind == 30)
        tab.click("#language")
        assert not re.search("[가-힣]", tab.text("#result")), tab.text("#result")
        tab.click("#language")
        changed = with_field(text, -1, bytes(64))
        assert asked(tab, [changed], TIME) == [told(changed, TRUST, TIME)]


def show(tab: Tab, text: str) -> None:
    tab.run("document.querySelector('#again').click()")
    tab.click("#paste")
    tab.run(f"document.querySelector('#text').value = {json.dumps(text)}")
    tab.click("#check")


@needs_browser
def test_the_stored_vectors_get_their_verdict(tab: Tab, folder: Path) -> None:
    vectors = json.loads((ROOT / "tests/data/formats/slips.json").read_text())
    file = folder / "trust.json"
    file.write_text(json.dumps(vectors["trust"]))
    answer = CliRunner().invoke(app, ["verify-page", "--trust", str(file), "--out", str(folder)])
    assert answer.exit_code == 0
    tab.go((folder / verify_page.PAGE).as_uri())
    for case in vectors["cases"]:
        (said,) = asked(tab, [case["text"]], None)
        expected = {name: case[name] for name in ("kind", "valid", "entry", "reason")}
        assert said == {"code": case["exit"], **expected}, case["why"]


@needs_browser
@pytest.mark.parametrize(
    ("text", "plane", "word"),
    [
        (TEXT1, "valid", "맞습니다"),
        (TEXT2, "valid", "맞습니다"),
        (STRANGER, "unknown", "아직 모릅니다"),
        (encode_slip(replace(SLIP1, signature=bytes(64))), "not-valid", "다릅니다"),
        ("MD1:HELLO", "unreadable", "읽지 못했습니다"),
    ],
)
def test_what_is_pasted_is_told_on_one_of_four_planes(
    tab: Tab, folder: Path, text: str, plane: str, word: str
) -> None:
    opened(tab, folder)
    tab.click("#paste")
    tab.run(f"document.querySelector('#text').value = {json.dumps(text + chr(10))}")
    tab.click("#check")
    assert tab.run("document.querySelector('#result').dataset.plane") == plane
    assert tab.text("#word") == word
    facts = tab.text("#result")
    assert ("800.0 kg" in facts) is ("1등" in facts) is (plane == "valid")
    assert ("061-433-8844" in facts) is (plane != "valid")
    tab.click("#language")
    assert tab.text("#word") in {"Genuine", "Not known yet", "Not the same", "Could not be read"}
    assert not re.search("[가-힣]", tab.text("#plane"))
    assert tab.run("document.documentElement.scrollWidth") <= 390
    tab.click("#again")
    assert tab.run("document.querySelector('#result').hidden")
    assert tab.errors == []


@needs_browser
def test_a_photo_of_a_slip_is_read_and_one_without_a_code_says_so(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    whole = Image.new("RGB", (1240, 1754), "white")
    whole.paste(Image.open(png(TEXT2, folder / "code.png", 5)), (300, 500))
    whole.save(folder / "page.png")
    tab.choose_file("#file", folder / "page.png")
    tab.until("!document.querySelector('#result').hidden")
    assert tab.text("#word") == "맞습니다"
    assert "공개 원장의" in tab.text("#proven")
    tab.click("#again")
    Image.new("RGB", (400, 400), "white").save(folder / "empty.png")
    for file in ("empty.png", "index.html"):
        tab.choose_file("#file", folder / file)
        tab.until("!document.querySelector('#result').hidden")
        assert tab.text("#word") == "읽지 못했습니다"
        assert "코드를 찾지 못했습니다" in tab.text("#said") or file == "index.html"
        tab.click("#again")
    assert tab.errors == []


@needs_browser
def test_the_camera_reads_a_slip_and_is_switched_off(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    tab.click("#camera")
    tab.until("!document.querySelector('#result').hidden")
    assert tab.text("#word") == "맞습니다"
    assert tab.run("document.querySelector('#video').srcObject") is None
    assert tab.errors == []


@needs_browser
def test_a_camera_that_is_given_up_before_it_was_allowed_stays_off(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    tab.run(
        "navigator.mediaDevices.getUserMedia = () => new Promise((done) => { window.allow = done })"
    )
    tab.click("#camera")
    assert tab.run("document.activeElement.id") == "stop"
    tab.click("#stop")
    tab.run("window.stream = document.createElement('canvas').captureStream(5); allow(stream)")
    tab.until("stream.getTracks().every((each) => each.readyState === 'ended')")
    assert tab.run("document.querySelector('#video').srcObject") is None
    assert tab.text("#notice") == ""
    assert tab.run("document.activeElement.id") == "camera"
    assert tab.errors == []


@needs_browser
@pytest.mark.parametrize(
    ("error", "words"),
    [("NotAllowedError", "허락되지 않았습니다"), ("NotFoundError", "열 수 없습니다")],
)
def test_a_camera_that_is_denied_or_missing_leads_to_the_photo(
    tab: Tab, folder: Path, error: str, words: str
) -> None:
    opened(tab, folder)
    denied = f"() => Promise.reject(new DOMException('', '{error}'))"
    tab.run(f"navigator.mediaDevices.getUserMedia = {denied}")
    tab.click("#camera")
    tab.until("document.querySelector('#notice').textContent !== ''")
    assert words in tab.text("#notice")
    assert "사진에서 고르기" in tab.text("#notice")
    tab.click("#language")
    assert "photo" in tab.text("#notice")
    assert not re.search("[가-힣]", tab.text("#notice"))
    assert tab.errors == []


@needs_browser
def test_a_camera_whose_picture_cannot_be_read_is_switched_off(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    tab.run(
        "window.stream = document.createElement('canvas').captureStream(5);"
        "navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);"
        "HTMLVideoElement.prototype.play = () => Promise.reject(new Error('none'))"
    )
    tab.click("#camera")
    tab.until("document.querySelector('#notice').textContent !== ''")
    assert tab.run("stream.getTracks().every((each) => each.readyState === 'ended')")


@needs_browser
def test_a_file_that_is_no_picture_says_so_and_a_text_file_is_read(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    (folder / "torn.png").write_bytes((folder / "seen.png").read_bytes()[:60])
    tab.choose_file("#file", folder / "torn.png")
    tab.until("!document.querySelector('#result').hidden")
    assert "사진으로 열 수 없습니다" in tab.text("#said")
    assert tab.text("#again") == "다시 해 보기"
    tab.click("#again")
    (folder / "slip.txt").write_bytes(b"\xef\xbb\xbf" + TEXT1.encode() + b"\r\n")
    tab.choose_file("#file", folder / "slip.txt")
    tab.until("!document.querySelector('#result').hidden")
    assert tab.text("#word") == "맞습니다"
    assert tab.text("#again") == "다른 종이 확인하기"


@needs_browser
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MB1:2025-0107-03", "포대에 붙은 번호표"),
        ("MK1:ABC", "계산 번호표"),
        ("MP1:C01-0123456789", "동의서"),
        ("https://example.kr", "전표 코드로 읽을 수 없었습니다"),
        ("constructor:1", "전표 코드로 읽을 수 없었습니다"),
    ],
)
def test_a_code_of_ours_that_is_no_slip_is_called_by_its_name(
    tab: Tab, folder: Path, text: str, words: str
) -> None:
    opened(tab, folder)
    show(tab, text)
    assert tab.text("#word") == "읽지 못했습니다"
    assert words in tab.text("#said")


@needs_browser
@pytest.mark.parametrize("carried", ["null", '{"v":2,"logs":[],"stations":[]}', "{]"])
def test_a_page_without_keys_says_so_in_both_languages_and_offers_nothing(
    tab: Tab, folder: Path, carried: str
) -> None:
    opened(tab, folder)
    made = (folder / "index.html").read_text()
    empty = re.sub('(id="trust">).*?(</script>)', rf"\g<1>{carried}\g<2>", made, flags=re.DOTALL)
    (folder / "empty.html").write_text(empty)
    tab.go((folder / "empty.html").as_uri())
    if tab.run("document.documentElement.lang") != "ko":
        tab.click("#language")
    assert "열쇠가 들어 있지 않습니다" in tab.text("#notice")
    assert tab.run(
        "document.querySelector('#ways').hidden && document.querySelector('#keys').hidden"
    )
    tab.click("#language")
    assert tab.text("#notice").startswith("This page carries no keys")
    assert tab.errors == []


@needs_browser
def test_where_the_script_cannot_run_the_page_says_what_to_do(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    assert tab.run("document.querySelector('#too-old')") is None
    made = (folder / "index.html").read_text()
    (folder / "old.html").write_text(made.replace("<script>", '<script type="old">'))
    tab.go((folder / "old.html").as_uri())
    assert "다른 휴대전화" in tab.text("#too-old")
    assert tab.run("document.body.innerText.trim()") == tab.text("#too-old").strip()


@needs_browser
@pytest.mark.parametrize("width", [180, 320, 360, 768, 1280])
def test_nothing_is_cut_off_on_any_glass_in_any_state(tab: Tab, folder: Path, width: int) -> None:
    """180 is a small telephone at twice its size."""
    opened(tab, folder)
    tab.size(width, 740)
    wider = (
        "[...document.querySelectorAll('main *, header *, footer *')].filter((each) =>"
        " each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0).map((each) => each.id)"
    )
    pressed = (
        "[...document.querySelectorAll('button, #phone')].map((each) => each.offsetHeight)"
        ".filter((height) => height > 0)"
    )
    try:
        for text in ("", TEXT1, TEXT2, STRANGER, encode_slip(replace(SLIP1, salt=bytes(16)))):
            show(tab, text)
            assert tab.run("document.documentElement.scrollWidth") <= width
            assert tab.run(wider) == []
            least = 20 if width < 300 else 36
            assert tab.run(f"Math.min(...{pressed})") >= least
    finally:
        tab.size(390, 844, 2)


@needs_browser
def test_a_keyboard_alone_is_enough(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    focus = "document.activeElement.id"
    seen = []
    for _ in range(4):
        tab.press("Tab", 9)
        seen.append(tab.run(focus))
    assert seen == ["language", "camera", "photo", "paste"]
    tab.press("Enter", 13, "\r")
    assert tab.run(focus) == "text"
    assert tab.run("document.querySelector('#paste').getAttribute('aria-expanded')") == "true"
    tab.type(TEXT1)
    tab.press("Tab", 9)
    assert tab.run(focus) == "check"
    tab.press("Enter", 13, "\r")
    assert tab.run(focus) == "word"
    assert tab.text("#word") == "맞습니다"
    tab.press("Tab", 9)
    assert tab.run(focus) == "again"
    tab.press("Enter", 13, "\r")
    assert tab.run(focus) == "camera"


@needs_browser
def test_a_screen_reader_is_told_what_stands_there(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    roles = tab.roles()
    assert ("heading", "이 종이가 진짜인지 확인") in roles
    assert {name for role, name in roles if role == "button"} == {
        "English", "카메라로 비추기", "사진에서 고르기", "글자 붙여넣기",
    }  # fmt: skip
    assert {"banner", "main", "contentinfo", "status"} <= {role for role, _ in roles}
    show(tab, STRANGER)
    roles = tab.roles()
    assert ("heading", "아직 모릅니다") in roles
    assert ("link", "061-433-8844") in roles
    assert all(name for role, name in roles if role in {"button", "link", "heading", "textbox"})
    assert tab.run("document.querySelector('#language').lang") == "en"


@needs_browser
def test_the_number_to_call_says_whose_it_is(tab: Tab, folder: Path) -> None:
    county = json.loads((ROOT / "resources/county.json").read_text(encoding="utf-8"))
    contact = county["settings"]["verify_contact"]
    assert contact["source"]
    opened(tab, folder)
    show(tab, "")
    assert contact["phone_of"] in tab.text("#call")
    assert contact["note"] in tab.text("#call")
    tab.click("#language")
    assert contact["note_en"] in tab.text("#call")


@needs_browser
def test_no_text_becomes_markup_and_no_text_becomes_a_program(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    script = "document.createElement('script').src = 'x.js'"
    for refused in ("document.body.innerHTML = '<b>'", "document.write('<b>')", script):
        told_name = f"(() => {{ try {{ {refused} }} catch (error) {{ return error.name }} }})()"
        assert tab.run(told_name) == "TypeError"
    odd = "<img src=x onerror=document.title=1>"
    show(tab, encode_slip(Station().append(10, (odd, 5, 1))))
    assert odd in tab.text("#facts")
    assert tab.run("document.querySelector('#facts img')") is None
    tab.errors.clear()


@needs_browser
def test_nothing_is_fetched_but_what_lies_beside_the_page(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    tab.until("document.fonts.status === 'loaded'")
    beside = {(folder / name).as_uri() for name in (verify_page.PAGE, *verify_page.FONTS)}
    assert set(tab.requests) <= beside
    tab.run("fetch('https://madang.example/').catch(() => null)")
    assert any("Content Security Policy" in each for each in tab.errors)
    tab.errors.clear()


# --- without a browser ---


def test_the_page_knows_every_kind_by_the_program_s_word_and_says_it_in_two_languages() -> None:
    entry = (NODE / "verify/entry.js").read_text(encoding="utf-8")
    known = {int(kind): word for kind, word in re.findall(r'(\d+): "([a-z-]+)"', entry)}
    assert known == kinds.WORDS
    said = (NODE / "verify/words.js").read_text(encoding="utf-8")
    for word in kinds.WORDS.values():
        assert len(re.findall(rf'(?<![\w-])"?{word}"?: "', said)) == 2, word


def test_the_page_carries_its_trust_and_nothing_in_it_ends_the_script() -> None:
    odd = TrustedLog(LOG.key, NO_WITNESSES + "# </script><!-- 증인\n")
    text = verify_page.page(Trust((odd,), TRUST.stations))
    found = re.search('id="trust">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    assert json.loads(found[1]) == json.loads(format_trust(Trust((odd,), TRUST.stations)))
    assert "<" not in found[1]


def test_an_index_that_a_browser_would_round_is_refused() -> None:
    row = replace(TRUST.stations[0], first=2**53 + 2)
    with pytest.raises(BadTrust):
        verify_page.page(Trust(TRUST.logs, (row,)))


def test_a_trust_file_that_is_none_makes_no_page(tmp_path: Path) -> None:
    answer = CliRunner().invoke(
        app, ["verify-page", "--trust", str(tmp_path / "none"), "--out", str(tmp_path / "out")]
    )
    assert answer.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_the_built_page_is_of_these_sources() -> None:
    """As build.mjs counts them: who changes a source has to run `make verify-page`."""
    files = sorted((NODE / "verify").iterdir(), key=lambda file: file.name)
    sources = [*files, NODE / "build.mjs", NODE / "package-lock.json"]
    listed = "\n".join(
        f"{file.relative_to(NODE).as_posix()}\n{file.read_text(encoding='utf-8')}"
        for file in sources
    )
    page = (ROOT / "resources/verify/index.html").read_text(encoding="utf-8")
    assert f"(sources {hashlib.sha256(listed.encode()).hexdigest()})" in page


@pytest.mark.skipif(shutil.which("node") is None, reason="there is no Node")
@pytest.mark.skipif(
    not (NODE / "node_modules").is_dir(), reason="`make verify-page` has not fetched the packages"
)
def test_building_anew_gives_the_same_page(tmp_path: Path) -> None:
    subprocess.run(
        ["node", "build.mjs", str(tmp_path / "index.html")], cwd=NODE, check=True,
        capture_output=True,
    )  # fmt: skip
    built = (ROOT / "resources/verify/index.html").read_bytes()
    assert (tmp_path / "index.html").read_bytes() == built
