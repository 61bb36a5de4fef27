"""The page that stands above a question: what turns back with it, and what returns."""

from __future__ import annotations

from rich.text import Text

from conversation_guide.interview.events import Address
from conversation_guide.terminal.transcript import Block, Transcript


def block(step: str, *lines: str, point: str | None = "1") -> Block:
    return Block(Address(step), tuple(Text(line) for line in lines or (step,)), point)


def written(*blocks: Block) -> Transcript:
    made = Transcript()
    for one in blocks:
        made.settle(one)
    return made


def seen(transcript: Transcript, room: int = 99) -> list[str]:
    return [line.plain for line in transcript.tail(room)]


def test_going_back_hides_the_question_and_what_came_after_it() -> None:
    page = written(block("a"), block("b"), block("c"))
    assert not page.turn_to(Address("d"), again=False)
    assert page.turn_to(Address("b"), again=True)
    assert seen(page) == ["a"]


def test_what_came_after_returns_when_the_answer_stayed() -> None:
    page = written(block("a"), block("b"), block("c"))
    page.turn_to(Address("a"), again=True)
    page.settle(block("a"))
    assert page.turn_to(Address("d"), again=False)
    assert seen(page) == ["a", "b", "c"]


def test_what_came_after_another_answer_is_gone() -> None:
    page = written(block("a"), block("b"), block("c"))
    page.turn_to(Address("a"), again=True)
    page.settle(block("a", "another"))
    assert not page.turn_to(Address("d"), again=False)
    assert seen(page) == ["another"]


def test_only_a_map_comes_back_after_another_answer_and_is_drawn_anew() -> None:
    names = ["Tom"]
    shown = Block(Address("map"), (Text("look"),), "1", lambda: [Text(f"map of {names[0]}")])
    page = written(block("a"), block("b"), shown)
    page.turn_to(Address("d"), again=False)
    assert seen(page) == ["a", "b", "look", "map of Tom"]
    page.turn_to(Address("a"), again=True)
    assert not page.shows_a_map
    names[0] = "Thomas"
    page.settle(block("a", "another"))
    assert not page.turn_to(Address("opened-by-it"), again=False)
    assert seen(page) == ["another"]
    page.settle(block("opened-by-it"))
    assert page.turn_to(Address("d"), again=False)
    assert seen(page) == ["another", "opened-by-it", "look", "map of Thomas"]
    assert page.shows_a_map


def test_a_question_that_left_nothing_stands_where_its_step_does() -> None:
    page = written(block("a"), block("names"), block("c"))
    assert page.turn_to(Address("names", about=("c1",)), again=True)
    assert seen(page) == ["a"]
    page.turn_to(Address("d"), again=False)
    assert seen(page) == ["a", "names", "c"]
    page.turn_to(Address("names", about=("c1",)), again=True)
    page.forget_later()
    assert not page.turn_to(Address("d"), again=False)
    assert seen(page) == ["a"]


def test_another_question_of_the_same_step_is_asked_below_it() -> None:
    page = written(block("support"))
    assert not page.turn_to(Address("support", "strain"), again=False)
    assert seen(page) == ["support"]


def test_the_key_point_is_that_of_the_last_question_above() -> None:
    page = written(block("a", point="1"), block("b", point="2"), block("aside", point=None))
    assert page.point == "2"
    page.turn_to(Address("b"), again=True)
    assert page.point == "1"


def test_only_whole_blocks_return_where_room_is_short() -> None:
    page = written(block("a", "1", "2", "3"), block("b", "4", "5"))
    assert seen(page, 5) == ["1", "2", "3", "4", "5"]
    assert seen(page, 4) == ["4", "5"]
    assert seen(page, 1) == ["5"]
    assert seen(page, 0) == []
    assert seen(page, -3) == []
