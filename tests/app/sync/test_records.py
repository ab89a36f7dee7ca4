"""The list of what comes down: each type once, after those it refers to."""

from app.access.peers import PEER
from app.catalog import wire as catalog
from app.learning import service as learning
from app.procurement import service as procurement
from app.sync.records import encoders, synced_records
from app.vault.service import Vault

REFERS = {
    "place": ["seller"],
    "good": ["price", "tax_class"],
    "season": ["allotment"],
    "subject": ["farmer", "erasure"],
    "farmer": ["allotment"],
    "course": ["session"],
}


def test_each_type_stands_once_and_after_what_it_refers_to(vault: Vault) -> None:
    names = [record.name for record in synced_records(vault)]
    assert len(set(names)) == len(names)
    for name, users in REFERS.items():
        assert all(names.index(name) < names.index(user) for user in users)


def test_what_the_slices_announce_is_in_the_list(vault: Vault) -> None:
    told = encoders(synced_records(vault))
    announced = [
        catalog.PLACE,
        catalog.SELLER,
        catalog.VAT_RULE,
        catalog.GOOD,
        catalog.PRICE,
        catalog.TAX_CLASS,
        procurement.SEASON,
        procurement.FARMER,
        procurement.ALLOTMENT,
        "operator",
        "station_settings",
        PEER,
        learning.COURSE,
        learning.SESSION,
        learning.CONSENT_FORM,
        learning.RULES,
    ]
    assert set(told) == {*announced, "subject", "erasure"}
