"""The office's day: signing in, looking at every screen, a price changed, the ledger checked."""

from pathlib import Path

from app.demo.player import Player
from app.demo.sample_people import OFFICER, PASSWORD
from app.demo.stage import Stage

SCREENS = (
    "today", "sales", "goods", "prices", "weighings", "season", "classes", "rolls", "ledger",
    "stations",
)  # fmt: skip


class OfficeDay:
    """Acts by mouse and keys."""

    def __init__(self, stage: Stage, player: Player) -> None:
        self._player = player
        self._shots = stage.folder("pictures/office")

    def sign_in(self) -> None:
        player = self._player.wait_for("login", 30).touch("login").type(OFFICER)
        player.touch("password").type("wrong-one").touch("enter").see("맞지 않습니다")
        self.shot("sign-in-refused")
        player.touch("password").key("Ctrl+A").type(PASSWORD).touch("enter")
        player.wait_for("go-today")

    def shots(self, name: str, at: str) -> None:
        """Every screen, with what the centre has at this time."""
        self._player.key("F5").see(f"{at} 기준")
        for screen in SCREENS:
            self._player.touch(f"go-{screen}")
            self._player.do({"do": "wait", "see": "본부에 묻고", "gone": True, "seconds": 15})
            self.shot(f"{name}-{screen}")
        self._player.touch("go-today")

    def away(self) -> None:
        self._player.key("F5").see("본부에 닿지 않습니다", 20)
        self.shot("centre-away")

    def sees_witness_missing(self, at: str) -> None:
        self._player.touch("go-ledger").key("F5").see(f"{at} 기준").see("w1 (대답 없음)")
        self.shot("witness-missing")
        self._player.touch("go-today")

    def checks_the_ledger(self) -> None:
        self._player.touch("go-ledger").touch("check-ledger").see("맞습니다", 30)
        self.shot("ledger-checked")

    def changes_a_price(self, sku: str, won: int) -> None:
        """By keys alone: found by its code, from today on; the till has it within seconds."""
        player = self._player.touch("go-prices")
        player.do({"do": "wait", "see": "본부에 묻고", "gone": True, "seconds": 15})
        player.key("/").type(sku).key("Return", "Return")
        player.wait_for("won").key("Ctrl+A").type(str(won)).key("Ctrl+S").see("적어 두었습니다")
        player.see(f" {won:,} ")  # in the table by now: the centre has said it
        self.shot("price-saved")
        player.key("Escape", "/", "Escape").touch("go-today")

    def finds(self, text: str) -> None:
        """Ctrl+K, and where it leads: the one thing that has this code or number."""
        player = self._player.key("Ctrl+K").wait_for("palette-field").type(text).see(f" {text}")
        self.shot("found")
        player.key("Return").wait_for("palette", gone=True).see(text)
        self.shot("found-there")
        player.key("Escape").touch("go-today")

    def exports_sales(self, path: Path) -> Path:
        """The day's sales as a workbook where the county's own programs open it."""
        player = self._player.touch("go-sales").key("Ctrl+E").wait_for("export-path")
        player.key("Ctrl+A").type(str(path)).touch("export-xlsx").see("적었습니다")
        self.shot("exported")
        player.touch("export-path").key("Escape").touch("go-today")
        return path.with_suffix(".xlsx")

    def shot(self, name: str) -> None:
        self._player.shot(self._shots / f"{name}.png")
