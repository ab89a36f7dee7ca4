"""The verify page with a trust.json inside: one file that opens anywhere, without a network."""

import json
import shutil
from datetime import datetime
from pathlib import Path

from app.ledger.errors import BadTrust
from app.ledger.trust import Trust, format_trust
from app.shared.resources import resource

PAGE = "index.html"
FONTS = ("PretendardGOV-Regular.ttf", "PretendardGOV-Bold.ttf")
_TRUST = '<script type="application/json" id="trust">null</script>'
_COUNTY = '<script type="application/json" id="county">'
_END = "</script>"
_CONTACT = ("phone", "phone_of", "phone_of_en", "note", "note_en")


def page(trust: Trust) -> str:
    """The page's text; `BadTrust` where a browser could not say the indexes again exactly."""
    if any(index > 2**53 for each in trust.stations for index in (each.first, each.last or 0)):
        raise BadTrust("an index beyond what a page can carry")
    template = resource("verify", PAGE).read_text(encoding="utf-8")
    if template.count(_TRUST) != 1 or template.count(_COUNTY) != 1:
        raise BadTrust("the page is not as it was built")
    carried = json.dumps(json.loads(format_trust(trust)), ensure_ascii=True)
    whole = template.replace(_TRUST, _TRUST.replace("null", _in_script(carried)))
    before, _, rest = whole.partition(_COUNTY)
    after = rest.partition(_END)[2]
    return before + _COUNTY + _in_script(json.dumps(_county(), ensure_ascii=True)) + _END + after


def write_page(trust: Trust, folder: Path) -> Path:
    """The page and its fonts, which may lie beside it; where they do not, the system's are used."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / PAGE
    target.write_text(page(trust), encoding="utf-8", newline="\n")
    for font in FONTS:
        shutil.copyfile(resource("fonts", font), folder / font)
    return target


def _county() -> dict[str, object]:
    """Whose page it is, whom to call, and since when a clock can be right (POSIX seconds)."""
    county = json.loads(resource("county.json").read_text(encoding="utf-8"))
    built = datetime.fromisoformat(json.loads(resource("build.json").read_text())["built"])
    contact = county["settings"]["verify_contact"]
    shown = {name: contact[name] for name in _CONTACT}
    names = {"name": county["name"], "name_en": county["name_en"]}
    return {**names, **shown, "built": int(built.timestamp())}


def _in_script(text: str) -> str:
    """JSON that ends no script and begins no comment, whatever a name holds."""
    return text.replace("<", "\\u003c")
