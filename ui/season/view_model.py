"""A season that is being changed: every value put in at once, saved as a whole as a new version."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.central.client import OfficeClient
from app.central.season_model import Seasons, SeasonState, WantedSeason
from app.procurement.model import Season
from app.procurement.season_facts import (
    BadFact,
    Doubt,
    Fact,
    Wants,
    copied,
    doubts,
    facts,
    with_fact,
)
from ui.common.saving import Outcome, Saver
from ui.season import words
from ui.season.words import tr


class SeasonDraft(QObject):
    """`season` as it would be saved; `is_changed` as long as it is not."""

    changed = Signal()

    def __init__(self, client: OfficeClient, saver: Saver) -> None:
        super().__init__()
        self._client, self._saver = client, saver
        self._known: tuple[SeasonState, ...] = ()
        self._base: Season | None = None
        self._version: int | None = None
        self._accepted: tuple[Doubt, ...] = ()
        self.season: Season | None = None

    @property
    def is_changed(self) -> bool:
        return self.season != self._base or self._version is None

    @property
    def years(self) -> tuple[int, ...]:
        told = [state.season.year for state in self._known]
        if self.season is not None and self.season.year not in told:
            told.append(self.season.year)
        return tuple(sorted(told))

    @property
    def facts(self) -> tuple[Fact, ...]:
        return () if self.season is None else facts(self.season)

    def told(self, seasons: Seasons) -> None:
        """What the centre has; a season that is being changed is left alone."""
        self._known = seasons.seasons
        if self.season is None or not self.is_changed:
            year = None if self.season is None else self.season.year
            self.open(year if year in self.years else max(self.years, default=None))
        else:
            self.changed.emit()

    def open(self, year: int | None) -> None:
        """Back to what the centre has of this year."""
        state = next((each for each in self._known if each.season.year == year), None)
        if state is not None:
            self.season, self._base, self._version = state.season, state.season, state.version
        self._accepted = ()
        self.changed.emit()

    def state(self) -> SeasonState | None:
        """What the centre has of the year that is open."""
        if self.season is None:
            return None
        year = self.season.year
        return next((each for each in self._known if each.season.year == year), None)

    def copy(self) -> None:
        """A new season out of this one, for the year after the last."""
        if self.season is None:
            return
        self._base = self.season
        self.season, self._version = copied(self.season, max(self.years) + 1), None
        self._accepted = ()
        self._saver.say()
        self.changed.emit()

    def put(self, fact: Fact, text: str, source: str, confidence: str, known: str) -> Wants | None:
        """Puts one value in; what it wants to be where the text cannot be it."""
        if self.season is None:
            return None
        try:
            known_from = date.fromisoformat(known.strip()) if known.strip() else None
        except ValueError:
            return Wants.DAY
        try:
            self.season = with_fact(self.season, fact.path, text, source, confidence, known_from)
        except BadFact as error:
            return error.wants
        self._saver.say()
        self.changed.emit()
        return None

    def save(self) -> None:
        """A figure that jumped is asked about once; the second time it is meant."""
        if self.season is None or not self.is_changed:
            self._saver.say(tr("바꾼 것이 없습니다."), Outcome.WARNED)
            return
        found = () if self._base is None else doubts(self._base, self.season)
        if found and found != self._accepted:
            self._accepted = found
            self._saver.say(told_doubts(self.facts, found), Outcome.WARNED)
            return
        wanted = WantedSeason(self.season, self._version)

        def work() -> WantedSeason:
            self._client.save_season(wanted)
            return wanted

        text = tr("{year}년 시즌을 {version}판으로 저장했습니다. 저울에는 몇 초 안에 내려갑니다.")
        version = 1 if wanted.version is None else wanted.version + 1
        self._saver.run(work, text.format(year=wanted.season.year, version=version))

    def saved(self, wanted: WantedSeason) -> None:
        """The centre has it: what is shown is what there is, until it tells the next version."""
        self._base = self.season = wanted.season
        self._version = 1 if wanted.version is None else wanted.version + 1
        self._accepted = ()
        state = self.state()
        if state is not None:
            others = tuple(each for each in self._known if each is not state)
            self._known = (*others, replace(state, season=wanted.season, version=self._version))
        self.changed.emit()


def told_doubts(known: tuple[Fact, ...], found: tuple[Doubt, ...]) -> str:
    """The first in words; how many there are."""
    first = found[0]
    fact = next(each for each in known if each.path == first.path)
    text = tr(
        "{name}이(가) {before}에서 {after}로 크게 바뀝니다{more}. 맞으면 한 번 더 눌러 주세요."
    )
    more = tr(" (모두 {count}곳)").format(count=len(found)) if len(found) > 1 else ""
    return text.format(name=words.name(fact), before=first.before, after=first.after, more=more)
