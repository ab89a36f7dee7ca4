"""States of this page to look at."""

from datetime import UTC, datetime

from app.access.model import Operator, Role
from kiosk.common.sign_in.view_model import SignInState

_NAMES = (
    "홍길동", "성춘향", "이몽룡", "심청이", "남궁길동순", "임꺽정", "장길산", "황진이", "전우치",
    "허생원", "독고춘향이", "제갈심청",
)  # fmt: skip
CREW = tuple(Operator(no, name, Role.CLERK, "") for no, name in enumerate(_NAMES, start=1))
OPERATORS = CREW[:5]


def states() -> dict[str, SignInState]:
    chosen = SignInState(OPERATORS, chosen=1)
    until = datetime(2025, 11, 20, 0, 5, 30, tzinfo=UTC)
    return {
        "nobody": SignInState(OPERATORS),
        "typing": SignInState(OPERATORS, chosen=5, pin="123"),
        "wrong": SignInState(OPERATORS, chosen=1, wrong=True),
        "one": SignInState(CREW[:1], chosen=1),
        "two": SignInState(CREW[:2]),
        "three": SignInState(CREW[:3], chosen=2, wrong=True),
        "twelve": SignInState(CREW, chosen=11, wrong=True),
        "waiting": SignInState(OPERATORS, chosen=chosen.chosen, wrong=True, wait_until=until),
    }
