"""Qt without a display, set before the first import of it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
