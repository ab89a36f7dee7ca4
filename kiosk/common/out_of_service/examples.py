"""States of this page to look at."""

from kiosk.common.out_of_service.view_model import OutState


def states() -> dict[str, OutState]:
    return {"restored": OutState(), "crash": OutState("ValueError-128")}
