"""What a scale's thread says is heard on the GUI thread."""

import threading

from pytestqt.qtbot import QtBot

from ui.common.scale_feed import ScaleFeed


def test_news_cross_from_the_thread_of_the_port(qtbot: QtBot) -> None:
    feed, heard = ScaleFeed(), list[tuple[object, threading.Thread]]()
    feed.said.connect(lambda event: heard.append((event, threading.current_thread())))
    port = threading.Thread(target=feed.publish, args=("806.5",))
    port.start()
    port.join()
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[0] == ("806.5", threading.main_thread())
