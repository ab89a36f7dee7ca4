"""`kill -9` between the tender and the paper: nothing lost, doubled or renumbered."""

import os
import subprocess
import sys
from pathlib import Path

import tests
from app.documents.queued import JobKind
from app.sales.store import SaleRow
from tests.app.catalog.shelf import GAMTAE, RICE
from tests.app.sales.counter import OPERATOR, Counter, completed, open_counter, slip_on

ROOT = Path(next(iter(tests.__path__))).parent


def book_and_be_killed(folder: Path, code: str) -> None:
    script = Path(__file__).with_name("killed.py")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, script, folder, code], stdout=subprocess.PIPE, env=environment
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"booked\n"
        child.kill()


def papers_waiting(counter: Counter) -> list[str]:
    """The codes of the papers that come out now."""
    codes = []
    while (job := counter.printing.next()) is not None:
        if job.kind is JobKind.PAPER and job.document is not None:
            codes.append(slip_on(job.document))
        counter.printing.started(job.id)
        counter.printing.done(job.id)
    return codes


def test_a_till_killed_before_the_paper_comes_back_whole(counter: Counter, tmp_path: Path) -> None:
    counter.sell(GAMTAE.barcode)
    papers_waiting(counter)
    counter.engine.dispose()
    book_and_be_killed(tmp_path, RICE.barcode)

    again = open_counter(tmp_path)
    again.audit()
    assert (again.count(SaleRow), len(again.entries())) == (2, 2)
    assert again.till.basket().lines == ()
    (code,) = papers_waiting(again)
    found = again.refunds.find_by_slip(code)
    assert (found.seq, found.record.receipt_no) == (2, "T01-000002")
    assert papers_waiting(again) == []
    again.till.scan(GAMTAE.barcode)
    sold = completed(again.till.pay_cash(15_000, operator=OPERATOR))
    assert (sold.seq, sold.record.receipt_no) == (3, "T01-000003")
    again.audit()
