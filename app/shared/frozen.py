"""Of a bundle: what its starter leaves in the environment is for this process alone."""

from collections.abc import MutableMapping

STARTER = "_PYI_"
LIBRARIES, BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"


def forget_starter(environment: MutableMapping[str, str]) -> None:
    """Once, at the start: a browser or a server must not load our libraries for the system's.

    The loader has read its path by then, and our own processes get one of their own again.
    """
    for name in [name for name in environment if name.startswith(STARTER)]:
        del environment[name]
    environment.pop(LIBRARIES, None)
    before = environment.pop(BEFORE, None)
    if before is not None:
        environment[LIBRARIES] = before
