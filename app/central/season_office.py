"""Seasons as the office reads them, and saves them as a new version."""

from sqlalchemy.orm import Session

from app.central import season_model as said
from app.central.errors import NotSaved
from app.central.trail import changes, last_changes
from app.procurement import store
from app.procurement.model import Season
from app.procurement.service import SEASON, save_season
from app.storage.unit_of_work import UnitOfWork


def seasons(session: Session, day: int) -> said.Seasons:
    last = last_changes(session, SEASON)

    def state(season: Season) -> said.SeasonState:
        change = last.get(season.key)
        if change is None:
            return said.SeasonState(season, 0, None, None)
        return said.SeasonState(season, change.number, change.at, change.login)

    return said.Seasons(day, tuple(state(each) for each in store.seasons(session)))


def save(uow: UnitOfWork, wanted: said.WantedSeason) -> None:
    """In force at once; what was recorded before keeps what it was judged by.

    `NotSaved`: stale (somebody else saved it meanwhile), days, empty, moisture, won.
    """
    season = wanted.season
    if not 2000 <= season.year <= 2999 or not season.opens <= season.closes <= season.settles_by:
        raise NotSaved("days")
    if not season.schemes:
        raise NotSaved("empty")
    for rules in season.schemes:
        if rules.moisture_floor is not None and rules.moisture_floor >= rules.moisture_ceiling:
            raise NotSaved("moisture")
        amounts = (rules.interim_won, *(each.won for each in rules.prices))
        if any(won is not None and won < 0 for won in amounts):
            raise NotSaved("won")
    if wanted.version != _version(uow.session, season):
        raise NotSaved("stale")
    save_season(uow, season)


def _version(session: Session, season: Season) -> int | None:
    """How often it was saved here; None where there is no such season."""
    if store.season(session, season.year) is None:
        return None
    known = changes(session, SEASON, season.key, limit=1)
    return known[0].number if known else 0
