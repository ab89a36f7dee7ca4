"""The table and the rows of the measurements."""

import json

from app.bench import report
from app.bench.model import Figure

FIGURES = (
    Figure("append", 1.254, "ms", "p99 ≤ 1 ms", 0.5, "a bare row", met=False, load=4.25),
    Figure("decode", 123_456.7, "frames/s", "≥ the wire", 43.6, "the wire", met=True, load=None),
    Figure("강진 쌀", 3.0, "s", "", 2.0, "an empty window"),
)


def test_the_table_says_what_was_met_and_what_was_not() -> None:
    lines = report.text(FIGURES).splitlines()
    assert lines[0].split() == ["what", "value", "unit", "target", "beside", "ratio", "met", "load"]
    assert "NOT MET" in lines[2]
    assert "1.25" in lines[2]
    assert "123,457" in lines[3]
    assert " met " in lines[3]
    assert "met" not in lines[4].lower()


def test_the_columns_stand_under_one_another_in_hangul_too() -> None:
    lines = report.text(FIGURES).splitlines()
    assert lines[2].index("ms") == lines[3].index("frames/s")
    assert lines[4].index("3") + 3 == lines[2].index("1.25")


def test_the_machine_is_told_under_the_table() -> None:
    assert "cores" in report.text(FIGURES).splitlines()[-1]


def test_the_rows_are_json_with_the_ratio_worked_out() -> None:
    rows = json.loads(json.dumps(report.rows(FIGURES)))
    assert rows[0] == {
        "what": "append", "value": 1.254, "unit": "ms", "target": "p99 ≤ 1 ms", "beside": 0.5,
        "beside_what": "a bare row", "ratio": 2.508, "met": False, "load": 4.25,
    }  # fmt: skip
    assert rows[2]["met"] is None


def test_every_figure_is_measured_on_this_machine() -> None:
    figures = report.measure_all(share=0.002)
    assert all(figure.value > 0 < figure.beside for figure in figures)
    names = " / ".join(figure.what for figure in figures)
    for part in ("append", "decode cas_22", "decode and_std", "framer", "batches of 1,000",
                 "one entry", "add-checkpoint", "3 of 4",
                 "proof made", "proof verified", "audit", "first page"):  # fmt: skip
        assert part in names
