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

from app.ledger import base45, verify, verify_page
from app.ledger.errors import BadTrust
from app.ledger.slip import PREFIX, Cosigned, encode_slip
from app.ledger.trust import Trust, TrustedLog, format_trust
from app.ledger.verify import verify_text
from app.shared import canonical
from main import app
from tests.app.ledger.samples import (
    LOG,
    NO_WITNESSES,
    TIME,
    WITNESSES,
    Station,
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
def test_nothing_is_fetched_but_what_lies_beside_the_page(tab: Tab, folder: Path) -> None:
    opened(tab, folder)
    tab.until("document.fonts.status === 'loaded'")
    beside = {(folder / name).as_uri() for name in (verify_page.PAGE, *verify_page.FONTS)}
    assert set(tab.requests) <= beside
    tab.run("fetch('https://madang.example/').catch(() => null)")
    assert any("Content Security Policy" in each for each in tab.errors)
    tab.errors.clear()


# --- without a browser ---


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
