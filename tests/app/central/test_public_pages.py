"""What anybody sees at the centre's address: the ledger's home, and the verify page."""

import json
import re

import httpx
from sqlalchemy import Engine

from app.central.centre import Centre
from app.central.home_page import home_page
from app.ledger.trust import format_trust
from tests.app.central.doubles import Chain, Hands


def test_the_home_page_says_how_far_the_ledger_goes_and_leads_to_the_verify_page(
    engine: Engine, clock: Hands, centre: Centre
) -> None:
    assert "아직 기록이 없습니다" in home_page(centre.files)
    centre.sequencer.check()
    chain = Chain("W01").enrolled(engine, clock).days(3)
    centre.sequencer.take("W01", chain.batch(1, 3))
    page = home_page(centre.files)
    published = centre.checkpoints.last(2025)
    assert published is not None
    assert f"<dd>{published.checkpoint.size}</dd>" in page
    assert published.checkpoint.root.hex()[:16] in page
    assert 'href="/verify/"' in page
    assert "<script" not in page


def test_the_verify_page_carries_the_present_trust_and_may_not_be_framed(
    engine: Engine, clock: Hands, centre: Centre, url: str
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(3)
    centre.sequencer.take("W01", chain.batch(1, 3))
    with httpx.Client(base_url=url, trust_env=False) as client:
        assert client.get("/").status_code == 200
        moved = client.get("/verify")
        assert (moved.status_code, moved.headers["location"]) == (308, "/verify/")
        page = client.get("/verify/")
        found = re.search('id="trust">(.*?)</script>', page.text, re.DOTALL)
        assert found is not None
        assert json.loads(found[1]) == json.loads(format_trust(centre.files.trust()))
        assert page.headers["content-security-policy"] == "frame-ancestors 'none'"
        font = client.get("/verify/PretendardGOV-Regular.ttf")
        assert font.headers["content-type"] == "font/ttf"
        assert client.get("/verify/..%2f..%2fcounty.json").status_code == 404
        assert client.get("/verify/index.html").status_code == 404
