"""A list model changes only the rows that differ."""

from dataclasses import dataclass

from ui.common.props import ListModel


@dataclass(frozen=True)
class Row:
    bag_no: int
    text: str


def test_roles_are_the_fields_in_camel_case() -> None:
    model = ListModel(Row)
    model.show((Row(1, "a"),))
    names = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert model.data(model.index(0), names["bagNo"]) == 1
    assert model.data(model.index(0), names["text"]) == "a"


def test_only_what_differs_is_told() -> None:
    model = ListModel(Row)
    model.show((Row(1, "a"), Row(2, "b")))
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(top.row()))
    model.show((Row(1, "a"), Row(2, "c")))
    assert changed == [1]


def test_rows_come_and_go() -> None:
    model = ListModel(Row)
    model.show((Row(1, "a"),))
    model.show((Row(1, "a"), Row(2, "b"), Row(3, "c")))
    assert model.rowCount() == 3
    model.show((Row(3, "c"),))
    assert model.rowCount() == 1
    model.show(())
    assert model.rowCount() == 0
