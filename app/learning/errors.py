"""What learning cannot do, as exceptions; refusals of people are values, not errors."""


class LearningError(Exception):
    """The base of this slice's errors."""


class BadLearningRecord(LearningError, ValueError):
    """Bytes, a face or a body that are not what this slice writes; nothing of them is in it."""


class FormStands(LearningError):
    """A consent form that was saved is never edited: the change needs a version of its own."""


class NoSuchSession(LearningError):
    """The session has not come down, or never was."""
