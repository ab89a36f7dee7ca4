"""Everything the demo's centre knows before its day."""

from app.central.centre import Centre
from app.demo.sample_goods import load_goods
from app.demo.sample_learning import load_learning
from app.demo.sample_people import WEIGH_PLACE, Addresses, load_office, load_people
from app.demo.sample_season import sample_season
from app.procurement.service import save_allotment, save_farmer, save_season


def load(centre: Centre, addresses: Addresses = Addresses()) -> None:  # noqa: B008 -- frozen
    """Written by the services, so that the feed tells it on; names go into the vault only."""
    with centre.work() as uow:
        load_goods(uow)
        load_people(uow, addresses)
        load_learning(uow)
        sample = sample_season()
        save_season(uow, sample.season)
        for farmer in sample.farmers:
            centre.vault.put(
                uow, farmer.subject, {"name": sample.names[farmer.subject]}, WEIGH_PLACE
            )
            save_farmer(uow, farmer, WEIGH_PLACE)
        for allotment in sample.allotments:
            save_allotment(uow, allotment, WEIGH_PLACE)
        uow.commit()
    load_office(centre.users)
