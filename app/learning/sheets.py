"""Consent on paper: a sheet printed with a code, signed by hand, and its code scanned back."""

import secrets

from app.learning import checks, documents, store
from app.learning.desk import Desk
from app.learning.outcomes import PaperSheet, Reason, Refused
from app.shared.clock import utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

SHEET = "consent_sheet"
PREFIX = "MP1:"


def print_sheet(desk: Desk, class_no: int, language: str) -> PaperSheet | Refused:
    """A sheet for one person with today's texts; signed, it is kept by the instructor."""
    with UnitOfWork(desk.engine) as uow:
        found = checks.open_class(desk, uow.session, class_no)
        forms = checks.forms_in_force(uow.session, desk.day, language)
        if isinstance(found, Refused):
            return found
        if forms.is_blocked:
            return Refused(Reason.FORM_NOT_READY)
        code = f"{PREFIX}{desk.station}-{secrets.token_hex(5).upper()}"
        uow.session.add(
            store.SheetRow(
                code=code, session=class_no, forms=store.form_keys(forms.ready),
                made_ms=utc_ms(desk.now), used_seq=None,
            )
        )  # fmt: skip
        paper = documents.consent_sheet(code, *found, forms.ready, desk.settings.county)
        document = desk.printing.enqueue(uow, paper, device=desk.settings.device)
        uow.changed(SHEET, code, None)
        uow.commit()
    return PaperSheet(code, class_no, forms.ready, document)


def sheet(desk: Desk, code: str) -> PaperSheet | Refused:
    """What a scanned sheet asks, for the ticks on it to be copied; once, and only ours."""
    with reading(desk.engine) as session:
        row = store.sheet(session, code.strip())
        if row is None or row.used_seq is not None:
            return Refused(Reason.BAD_SHEET)
        forms = [store.consent_form(session, key) for key in row.forms.split(",")]
    known = tuple(form for form in forms if form is not None)
    return PaperSheet(row.code, row.session, known, None)
