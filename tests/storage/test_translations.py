"""Translations are found beside guides, and kept with the conversations that are held in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.errors import CannotRead
from conversation_guide.interview.events import SessionKind
from conversation_guide.storage.folder import TRANSLATION
from conversation_guide.storage.library import GuideFile, Library
from tests.storage.conftest import DAY, GUIDE, Keeper

OURS = "we-are-connected"
SPANISH = b"translation: 1\nof: we-are-connected\nlanguage: es\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "guides"
    folder.mkdir(parents=True)
    return folder


def guide_in(folder: Path, *translations: str) -> GuideFile:
    """Write a guide and translations of it into `folder`, each with its own name in it."""
    folder.mkdir(exist_ok=True)
    for name in ("mine.yaml", *translations):
        (folder / name).write_bytes(name.encode())
    return Library(None).find(str(folder / "mine.yaml"))


# ── finding ──────────────────────────────────────────────────────────────────


def test_the_bundled_translation_of_a_bundled_guide() -> None:
    library = Library(None)
    guide = library.find(OURS)
    assert "es" in library.languages(guide)
    found = library.translation(guide, "es")
    assert found is not None
    assert (found.path, found.bundled) == (guide.path.with_name(f"{OURS}.es.yaml"), True)
    assert found.data == found.path.read_bytes()
    assert library.translation(guide, "tlh") is None


def test_translations_lie_beside_a_guide(tmp_path: Path) -> None:
    names = ("mine.es.yaml", "mine.pt-BR.yml", "mine.script.yaml", "other.fr.yaml", "mine.txt")
    guide = guide_in(tmp_path / "here", *names)
    (tmp_path / "here" / "mine.de.yaml").mkdir()
    library = Library(None)
    assert library.languages(guide) == ("es", "pt-BR")
    found = library.translation(guide, "pt-br")
    assert found is not None
    assert (found.data, found.bundled) == (b"mine.pt-BR.yml", False)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("es", "mine.es.yaml"),
        ("ES", "mine.es.yaml"),
        ("es-MX", "mine.es-MX.yaml"),
        ("es-AR", "mine.es.yaml"),
        ("fr", None),
        ("", None),
        ("../mine", None),
    ],
)
def test_the_nearest_language_is_taken(tmp_path: Path, wanted: str, name: str | None) -> None:
    guide = guide_in(tmp_path / "here", "mine.es.yaml", "mine.es-MX.yaml")
    found = Library(None).translation(guide, wanted)
    assert (found.path.name if found else None) == name


def test_the_users_own_translation_stands_before_others(own: Path) -> None:
    mine = own / f"{OURS}.es.yaml"
    mine.write_bytes(b"mine")
    library = Library(own.parent)
    found = library.translation(library.find(OURS), "es")
    assert found is not None
    assert (found.path, found.data, found.bundled) == (mine, b"mine", False)
    assert library.languages(library.find(OURS)).count("es") == 1


def test_a_changed_copy_of_a_bundled_guide_has_its_translations(own: Path) -> None:
    (own / f"{OURS}.yaml").write_bytes(b"changed")
    library = Library(own.parent)
    guide = library.find(OURS)
    assert not guide.bundled
    assert "es" in library.languages(guide)


def test_the_original_is_looked_for_beside_a_translation_first(tmp_path: Path) -> None:
    guide = guide_in(tmp_path / "here", "mine.es.yaml", f"{OURS}.es.yaml")
    library = Library(None)
    beside = library.find(str(guide.path.with_name("mine.es.yaml")))
    assert library.original(beside, "mine") == guide
    bundled = library.original(beside, OURS)
    assert bundled is not None
    assert bundled.bundled
    assert library.original(beside, "nobody") is None


# ── keeping ──────────────────────────────────────────────────────────────────


def test_a_translation_is_kept_with_its_conversation(keeper: Keeper) -> None:
    with keeper.archive.create(SessionKind.LIVE, OURS, GUIDE, DAY, SPANISH) as conversation:
        assert conversation.translation == SPANISH
        conversation.append([keeper.started()])
        ref = conversation.ref
    assert (ref.folder / "guide.yaml").read_bytes() == GUIDE
    assert (ref.folder / TRANSLATION).read_bytes() == SPANISH
    assert keeper.archive.read(ref).translation == SPANISH
    with keeper.archive.open(ref) as again:
        assert (again.guide_text, again.translation) == (GUIDE, SPANISH)
    assert TRANSLATION in keeper.archive.delete(ref)
    assert not ref.folder.exists()


def test_without_a_translation_everything_is_as_before(keeper: Keeper) -> None:
    ref = keeper.keep()
    assert not (ref.folder / TRANSLATION).exists()
    assert keeper.archive.read(ref).translation is None
    with keeper.archive.open(ref) as again:
        assert again.translation is None


def test_a_beginning_that_came_to_nothing_leaves_no_translation(keeper: Keeper) -> None:
    keeper.archive.create(SessionKind.LIVE, OURS, GUIDE, DAY, SPANISH).close()
    assert list(keeper.home.rglob("*.yaml")) == []
    assert not list((keeper.home / "live").glob("*_*"))


def test_a_translation_that_cannot_be_read_is_an_error(keeper: Keeper) -> None:
    ref = keeper.keep()
    (ref.folder / TRANSLATION).mkdir()
    with pytest.raises(CannotRead):
        keeper.archive.read(ref)
    with pytest.raises(CannotRead):
        keeper.archive.open(ref)
