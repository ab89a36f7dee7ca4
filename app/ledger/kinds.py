"""The kinds of entry by number, with the word a reader sees; numbers are only ever added."""

WORDS = {
    1: "day-opened",
    2: "day-closed",
    3: "called",
    4: "answered",
    5: "call-ended",
    10: "sale",
    11: "refund",
    12: "card-approved",
    13: "basket-held",
    14: "basket-released",
    20: "weighed",
    21: "graded",
    22: "refused",
    30: "enrolled",
    31: "enrolment-cancelled",
    32: "attended",
    33: "session-finished",
    34: "consent-changed",
    50: "subject-erased",
}


def word(kind: int) -> str:
    """The kind's word; a kind newer than this program shows its number."""
    return WORDS.get(kind, f"kind-{kind}")
