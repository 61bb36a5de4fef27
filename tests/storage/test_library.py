"""`storage.library`: guides are found by id or path, the user's own before the bundled ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.errors import CannotRead, UnknownGuide
from conversation_guide.storage import library as library_module
from conversation_guide.storage.library import LARGEST_GUIDE, Library

OURS = "we-are-connected"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "guides"
    folder.mkdir(parents=True)
    return folder


def test_bundled_guides_are_found_without_a_home() -> None:
    library = Library(None)
    guides = {guide.id: guide for guide in library.list()}
    assert guides[OURS].bundled
    assert guides[OURS].path.read_bytes() == guides[OURS].data
    assert library.find(OURS) == guides[OURS]


def test_a_bundled_guide_is_called_as_its_file_is() -> None:
    for guide in Library(None).list():
        assert f"\nid: {guide.id}\n".encode() in guide.data


def test_the_users_own_guides_come_first(own: Path) -> None:
    (own / "mine.yml").write_bytes(b"id: mine")
    (own / f"{OURS}.yaml").write_bytes(b"id: changed")
    (own / "mine.es.yaml").write_bytes(b"a translation")
    (own / "mine.script.yaml").write_bytes(b"a script")
    (own / "notes.txt").write_bytes(b"something else")
    (own / "folder.yaml").mkdir()
    library = Library(own.parent)
    assert [(guide.id, guide.bundled) for guide in library.list()][:2] == [
        ("mine", False),
        (OURS, False),
    ]
    assert [guide.id for guide in library.list()].count(OURS) == 1
    assert library.find(OURS).data == b"id: changed"
    assert library.find("mine").path == own / "mine.yml"


def test_a_guide_is_found_by_its_path(
    tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "My guide.txt"
    path.write_bytes(b"x")
    library = Library(own.parent)
    found = library.find(str(path))
    assert (found.path, found.id, found.data, found.bundled) == (path, "My guide", b"x", False)
    monkeypatch.chdir(tmp_path)
    assert library.find("My guide.txt").data == b"x"


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [("we-are-conected", (OURS,)), ("We-Are-Connected", (OURS,)), ("zzzzzz", ()), ("", ())],
)
def test_an_unknown_id_names_the_nearest(wanted: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownGuide) as caught:
        Library(None).find(wanted)
    assert (caught.value.wanted, caught.value.nearest[:1]) == (wanted, nearest)


def test_an_unknown_path_names_what_is_beside(tmp_path: Path) -> None:
    (tmp_path / "strengths.yaml").write_bytes(b"x")
    with pytest.raises(UnknownGuide) as caught:
        Library(None).find(str(tmp_path / "strenghts.yaml"))
    assert caught.value.nearest == (str(tmp_path / "strengths.yaml"),)
    with pytest.raises(UnknownGuide) as caught:
        Library(None).find(str(tmp_path / "none" / f"{OURS}.yaml"))
    assert caught.value.nearest == (OURS,)


def test_a_folder_is_no_guide(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        Library(None).find(str(tmp_path))


def test_no_more_is_read_than_shows_that_it_is_too_much(own: Path) -> None:
    with (own / "huge.yaml").open("wb") as file:
        file.truncate(10 * LARGEST_GUIDE)
    assert len(Library(own.parent).find("huge").data) == LARGEST_GUIDE + 1


def test_a_guide_that_cannot_be_read_is_not_listed_but_said(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / "mine.yaml").write_bytes(b"x")
    real = Path.open

    def refuse(path: Path, *arguments: object, **more: object) -> object:
        if path.name == "mine.yaml":
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    library = Library(own.parent)
    assert "mine" not in [guide.id for guide in library.list()]
    with pytest.raises(CannotRead) as caught:
        library.find("mine")
    assert caught.value.reason == "Permission denied"


def test_the_example_of_a_bundled_guide() -> None:
    path = Library(None).example(OURS)
    assert path is not None
    assert path.name == f"{OURS}.script.yaml"
    assert Library(None).example("none") is None
    assert Library(None).example(f"../examples/{OURS}") is None


def test_bundled_guides_are_in_the_package_or_beside_it_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "conversation_guide"
    monkeypatch.setattr(library_module, "__file__", str(package / "storage" / "library.py"))
    beside, inside = tmp_path / "guides", package / "guides"
    assert Library(None).list() == []
    assert Library(None).example("a") is None
    beside.mkdir(parents=True)
    (beside / "a.yaml").write_bytes(b"beside")
    assert Library(None).list() == []  # somebody else's folder among installed packages
    (tmp_path / "pyproject.toml").write_bytes(b"")
    assert [guide.data for guide in Library(None).list()] == [b"beside"]
    inside.mkdir(parents=True)
    (inside / "a.yaml").write_bytes(b"inside")
    assert [guide.data for guide in Library(None).list()] == [b"inside"]
