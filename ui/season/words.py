"""The values of a season in words: what each is called, and how it reads."""

from PySide6.QtCore import QCoreApplication

from app.procurement.model import BelowThird, Grade, Kind, Scheme
from app.procurement.season_facts import Fact, Wants
from ui.common import labels


def tr(text: str) -> str:
    return QCoreApplication.translate("Season", text)


def scheme(value: Scheme | None) -> str:
    if value is None:
        return tr("시즌 전체")
    return {
        Scheme.GENERAL: tr("일반"),
        Scheme.ECO: tr("친환경"),
        Scheme.FLOUR: tr("가루쌀"),
        Scheme.DAMAGED: tr("피해벼"),
        Scheme.ISOLATION: tr("시장격리"),
    }[value]


def name(fact: Fact) -> str:
    """What the value is called."""
    parts = fact.path.split(".")
    if fact.scheme is None:
        return _names()[parts[0]]
    if parts[2] == "bag_types":
        return tr("{code} kg 포대 · {part}").format(code=parts[3], part=_names()[parts[4]])
    if parts[2] == "prices":
        kind = Kind.BAGGED if len(parts) == 4 else Kind(parts[3])
        which = tr("포대") if kind is Kind.BAGGED else tr("산물")
        return tr("값 · {kind} {grade}").format(kind=which, grade=labels.grade(int(parts[-1])))
    return _names()[parts[2]]


def _names() -> dict[str, str]:
    return {
        "opens": tr("매입 시작"),
        "closes": tr("매입 끝"),
        "settles_by": tr("정산 마감"),
        "varieties": tr("품종"),
        "moisture_floor": tr("수분 아래값"),
        "moisture_ceiling": tr("수분 위값"),
        "dry_grades_lower": tr("너무 마르면 낮추는 등급"),
        "below_third": tr("낮출 등급이 없을 때"),
        "grades": tr("받는 등급"),
        "interim_won": tr("중간정산금 (40 kg)"),
        "net_g": tr("실중량"),
        "tare_g": tr("포대 무게"),
        "short_g": tr("모자라도 되는 무게"),
        "over_g": tr("넘쳐도 되는 무게"),
        "units": tr("포 (40 kg)"),
    }


def shown(fact: Fact) -> str:
    """The value as it is read; 「값 없음」 where nobody knows it."""
    if fact.is_missing:
        return tr("정함 없음") if fact.path.endswith("moisture_floor") else tr("값 없음")
    units = {Wants.PERCENT: " %", Wants.KILOGRAMS: " kg"}
    match fact.wants:
        case Wants.WON:
            text = tr("{won}원").format(won=f"{int(fact.text):,}")
        case Wants.GRADES:
            text = ", ".join(labels.grade(int(each)) for each in fact.text.split(","))
        case Wants.BELOW:
            text = below(BelowThird(fact.text))
        case _:
            text = fact.text + units.get(fact.wants, "")
    return text


def below(value: BelowThird) -> str:
    if value is BelowThird.ASK_INSPECTOR:
        return tr("검사관에게 묻기")
    return tr("등외로 받기")


def confidence(word: str) -> str:
    return {
        "seen-in-source": tr("자료에서 봄"),
        "inferred": tr("미루어 앎"),
        "assumed": tr("가정"),
    }.get(word, word)


def wanted(wants: Wants) -> str:
    """How such a value is typed."""
    grades = ", ".join(f"{int(each)} {labels.grade(int(each))}" for each in Grade)
    return {
        Wants.DAY: tr("2025-11-20처럼 적어 주세요."),
        Wants.WON: tr("원을 수로 적어 주세요."),
        Wants.KILOGRAMS: tr("kg을 수로 적어 주세요. 소수 셋째 자리까지 됩니다."),
        Wants.PERCENT: tr("%를 수로 적어 주세요. 소수 둘째 자리까지 됩니다."),
        Wants.COUNT: tr("수로 적어 주세요."),
        Wants.NAMES: tr("쉼표로 나누어 적어 주세요."),
        Wants.GRADES: tr("번호를 쉼표로 나누어 적어 주세요: {grades}").format(grades=grades),
        Wants.BELOW: "ask_inspector · as_off_grade",
    }[wants]
