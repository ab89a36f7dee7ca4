"""What a page may say of the call for staff."""

from kiosk.shell.calls import CallState
from kiosk.store.state import Bell
from ui.common.translate import tr


def of(call: CallState) -> Bell:
    if call.since is None:
        return Bell.SILENT
    if call.deaf:
        return Bell.DEAF
    return Bell.COMING if call.answered else Bell.RUNG


def sentence(bell: Bell) -> str:
    """Never that somebody was called whom nobody hears."""
    match bell:
        case Bell.RUNG:
            return tr("직원을 불렀어요.")
        case Bell.COMING:
            return tr("직원이 가고 있어요.")
        case Bell.DEAF:
            return tr("가까운 직원을 불러 주세요.")
    return ""
