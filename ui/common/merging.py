"""What to do where somebody else has changed the record that is being typed over."""

from collections.abc import Mapping
from dataclasses import dataclass

Values = Mapping[str, str]


@dataclass(frozen=True)
class Merged:
    """`values` for the form; `clashes` are fields that both changed, with the other's value."""

    values: dict[str, str]
    clashes: dict[str, str]


def merged(mine: Values, before: Values, theirs: Values) -> Merged:
    """All three have the same names. Where only they changed a field it becomes theirs."""
    changed = {name for name in before if theirs[name] != before[name]}
    values = {name: theirs[name] if mine[name] == before[name] else mine[name] for name in mine}
    clashes = {
        name: theirs[name]
        for name in mine
        if name in changed and mine[name] not in {before[name], theirs[name]}
    }
    return Merged(values, clashes)
