"""The drawings of goods by the words that an officer knows them by."""

from PySide6.QtCore import QCoreApplication

from app.shared.resources import resource


def tr(text: str) -> str:
    return QCoreApplication.translate("Arts", text)


def art_choices() -> list[tuple[str, str]]:
    """(file, words), in the order of the words; a drawing without a word is its file's name."""
    words = _words()
    files = (path.stem for path in resource("art").glob("*.svg"))
    return sorted(((file, words.get(file, file)) for file in files), key=lambda each: each[1])


def _words() -> dict[str, str]:
    return {
        "abalone": tr("전복"), "beans": tr("콩"), "beer": tr("맥주"), "berries": tr("베리"),
        "celadon": tr("청자"), "chilli": tr("고추"), "crab": tr("게"), "fish": tr("생선"),
        "flowers": tr("꽃"), "folk-painting": tr("민화"), "gift-bundle": tr("선물 꾸러미"),
        "grain-bowl": tr("곡식 그릇"), "health-pouch": tr("건강 봉지"), "jar": tr("병·잼"),
        "kimchi": tr("김치"), "laver": tr("김"), "meat": tr("고기"),
        "mixed-grains": tr("잡곡"), "mushroom-dried": tr("말린 버섯"),
        "mushroom-fresh": tr("생버섯"), "oat-bread": tr("귀리빵"), "oat-ear": tr("귀리"),
        "octopus": tr("문어·낙지"), "oil-bottle": tr("기름병"), "onggi": tr("옹기"),
        "pumpkin-sweetpotato": tr("호박·고구마"), "rice-cake": tr("떡"),
        "rice-sack": tr("쌀자루"), "seaweed": tr("해초"), "shopping-bag": tr("쇼핑백"),
        "snack-puff": tr("과자"), "soup-kit": tr("국거리"), "soy-bottle": tr("간장병"),
        "tea": tr("차"), "ticket": tr("이용권"), "vegetables": tr("채소"), "yuja": tr("유자"),
    }  # fmt: skip
