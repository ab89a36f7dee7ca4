"""The public ledger's home page: how far it goes, who cosigned it, where its files are."""

import json
from datetime import UTC, datetime
from html import escape
from string import Template

from app.central.ledger_files import LedgerFiles
from app.ledger.errors import LedgerError
from app.ledger.policy import VerifiedCheckpoint, open_checkpoint
from app.ledger.trust import Trust
from app.shared.clock import SEOUL
from app.shared.resources import resource


def home_page(files: LedgerFiles) -> str:
    """HTML without a script; what stands in it is public already."""
    year = files.current_year()
    facts, links = [("원장", "아직 기록이 없습니다")], ["/trust.json"]
    if year is not None:
        note = files.checkpoint(year) or b""
        facts = _facts(note, files.trust())
        links.append(f"/log/{year}/checkpoint")
    county = json.loads(resource("county.json").read_text(encoding="utf-8"))
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in facts)
    shown = "".join(f'<li><a href="{link}">{link}</a></li>' for link in links)
    template = Template(resource("verify", "home.html").read_text(encoding="utf-8"))
    return template.substitute(name=escape(county["name"]), facts=rows, files=shown)


def _facts(note: bytes, trust: Trust) -> list[tuple[str, str]]:
    said = _opened(note, trust)
    if said is None:
        return [("원장", "지금은 확인할 수 없습니다")]
    head = said.checkpoint
    facts = [
        ("원장", head.origin),
        ("기록 자리", f"{head.size:,}"),
        ("뿌리", head.root.hex()[:16] + " …"),
    ]
    facts += [
        ("증인", f"{each.key.name} · {_time(each.time or 0)}") for _, each in said.cosignatures
    ]
    return facts


def _opened(note: bytes, trust: Trust) -> VerifiedCheckpoint | None:
    """As any reader opens it, by the policy that has it witnessed by most."""
    found = []
    for log in trust.logs:
        try:
            found.append(open_checkpoint(note, log.policy))
        except LedgerError:
            continue
    return max(found, key=lambda each: len(each.cosignatures), default=None)


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone(SEOUL).strftime("%Y-%m-%d %H:%M")
