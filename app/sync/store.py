"""How far the feed was read, and what came by it: what a snapshot leaves out has to go."""

from sqlalchemy.orm import Mapped, mapped_column

from app.storage.tables import STATION, Base, on


class FeedCursorRow(Base):
    """One row, written with the rows it stands for."""

    __tablename__ = "feed_cursor"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012 -- SQLAlchemy's own form

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[str]
    cursor: Mapped[int]


class PulledRow(Base):
    """A record that came by the feed and stands; a skipped one could not be applied here."""

    __tablename__ = "pulled"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    record: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    is_skipped: Mapped[bool]
