"""The doctor's words for a terminal."""

from dataclasses import asdict

from app.doctor.model import Answer, Verdict

_MARKS = {Verdict.OK: "좋음", Verdict.ATTENTION: "주의", Verdict.FAIL: "고장"}


def rows(answers: tuple[Answer, ...]) -> list[dict[str, str]]:
    """For `--json`."""
    return [asdict(answer) for answer in answers]


def lines(answers: tuple[Answer, ...]) -> str:
    """One line each: the mark, what it is, how it stands, and after an arrow the mend."""
    return "\n".join(
        f"{_MARKS[answer.verdict]}  {answer.title}: {answer.told}"
        + (f" → {answer.mend}" if answer.mend else "")
        for answer in answers
    )
