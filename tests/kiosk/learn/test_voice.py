"""A name and a telephone number are typed without the room hearing them."""

from collections.abc import Callable

from tests.kiosk.learn.learner import Learner

Make = Callable[..., Learner]


class FakeVoice:
    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str, _language: str, _loud: int) -> None:
        self.said.append(text)

    def hush(self) -> None:
        pass


def test_the_keys_of_a_name_and_a_number_are_not_said(learner: Make) -> None:
    somebody = learner().to_name()
    for page, key, shown in (("name", "jamo-ㅎ", "typed"), ("phone", "pad-7", "phone")):
        assert somebody.page == page
        reader, voice = somebody.stage.station.reader, FakeVoice()
        reader._voice = voice
        somebody.stage.shell.view.can_speak = True
        somebody.stage.shell.view.toggleVoice()
        somebody.stage.settle()
        for name in ("title", key, shown):
            voice.said.clear()
            somebody.passes(seconds=2)
            somebody.stage.hands.touch(somebody.stage.eyes.centre(somebody.stage.item(name)))
            somebody.stage.settle()
            if name == "title":
                assert voice.said, "the voice is on"
                continue
            assert voice.said in ([], ["개인 정보라서 소리로 읽지 않아요. 화면에서 봐 주세요."]), (
                name
            )
        somebody.stage.shell.view.toggleVoice()
        somebody.stage.settle()
        if page == "name":
            somebody.types("홍길동").touch("key-main")
