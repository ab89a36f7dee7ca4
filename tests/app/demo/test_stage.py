"""What the demo's conductor reads of a station's own files."""

import sqlite3
from pathlib import Path

import pytest

from app.demo.stage import Stage
from app.documents.queued import JobState


@pytest.mark.parametrize("state", list(JobState))
def test_a_paper_that_was_reprinted_is_owed_no_more(tmp_path: Path, state: JobState) -> None:
    stage = Stage(tmp_path / "day", "offscreen")
    stage.data("T01").mkdir(parents=True)
    with sqlite3.connect(stage.data("T01") / "station.sqlite") as database:
        database.execute("CREATE TABLE print_job (kind TEXT, state TEXT)")
        database.execute("INSERT INTO print_job VALUES ('paper', ?), ('kick', 'failed')", (state,))
    database.close()
    is_over = state in {JobState.PRINTED, JobState.REPLACED}
    assert stage.papers_owed("T01") == (0 if is_over else 1)
