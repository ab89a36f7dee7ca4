"""What reading a scale refuses."""


class ScaleError(Exception):
    """The base of this part's errors."""


class BadFrame(ScaleError):
    """Bytes that are no frame of the protocol: damaged, cut, or another format."""


class UnknownProtocol(ScaleError):
    """No protocol has this name."""


class ScriptError(ScaleError):
    """A line of an emulator's script that says nothing it can do."""
