"""The map as it stands in a conversation, made only when somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from conversation_guide.guide.kinds import ConnectionKind, MapKind
from conversation_guide.guide.steps import Category, Link, Names, Option, SmallSteps
from conversation_guide.interview.engine import Interview
from conversation_guide.interview.walks.naming import names_are_whole, written
from conversation_guide.interview.walks.supporting import ratings

from .prompter import OnMap, Rating

if TYPE_CHECKING:
    from rich.console import RenderableType

    from conversation_guide.ecomap.legend import Legend
    from conversation_guide.interview.conversation import Conversation, Named
    from conversation_guide.record.maps import GuideMap
    from conversation_guide.words import Words


class ConversationMap:
    """A `MapView` over a running interview."""

    def __init__(
        self,
        interview: Interview,
        words: Words,
        *,
        ascii_only: bool = False,
        earlier: Sequence[Conversation] = (),
        looks_back: bool = False,
    ) -> None:
        """`earlier` are the conversations that this one follows.

        `looks_back` says that somebody looks back alone: then the map is only looked at.
        """
        self._looks_back = looks_back
        self._interview = interview
        self._words = words
        self._ascii_only = ascii_only
        self._earlier = earlier

    def _map(self) -> GuideMap | None:
        from conversation_guide.record.maps import derive_map

        interview = self._interview
        return derive_map(interview.scene.guide, interview.conversation, self._earlier)

    def drawn(self, width: int) -> RenderableType:
        """Give the map, `width` cells wide."""
        from conversation_guide.render.maps import drawn

        return drawn(self._map(), self._words, ascii_only=self._ascii_only, width=width)

    def pages(self, width: int, height: int) -> Sequence[RenderableType]:
        """Give the map for a screen of `height` lines, on as many pages as it takes."""
        from conversation_guide.render.maps import pages

        ascii_only = self._ascii_only
        return pages(self._map(), self._words, width=width, height=height, ascii_only=ascii_only)

    def drawing(self, width: int, height: int) -> RenderableType | None:
        """Give the map as a drawing on one screen, where it has one that is legible there."""
        from conversation_guide.render.maps import drawing

        ascii_only = self._ascii_only
        return drawing(self._map(), self._words, width=width, height=height, ascii_only=ascii_only)

    def brief(self, width: int) -> RenderableType | None:
        """Give the map in a few lines, where it has such a form."""
        from conversation_guide.render.maps import brief

        return brief(self._map(), self._words, width=width, ascii_only=self._ascii_only)

    def lines(self) -> list[str]:
        """Give the map as plain sentences."""
        from conversation_guide.render.maps import sentences

        return sentences(self._map(), self._words)

    def begun(self) -> bool:
        """Say whether there is anything on the map to look at."""
        guide, told = self._interview.scene.guide, self._interview.conversation
        match guide.map:
            case MapKind.ECOMAP:
                return any(True for _ in told.present())
            case MapKind.SPIRAL:
                lists = {step.id for step in guide.steps if isinstance(step, SmallSteps)}
                return bool(self._earlier) or any(one.step in lists for one in _here(told))
            case MapKind.WALL:
                links = [step for step in guide.steps if isinstance(step, Link)]
                lists = {id for step in links for id in (step.down, step.across)}
                return any(one.step in lists for one in _here(told))
        return False

    def there(self) -> tuple[OnMap, ...]:
        """Give who is on the map, in the order of naming."""
        scene = self._interview.scene
        labels = scene.labels()
        return tuple(
            OnMap(
                id=named.id,
                label=labels[named.id],
                written=written(named),
                kind=ConnectionKind(named.kind),
                category=named.category,
                categories=tuple(
                    Option(id=one.id, label=one.label) for one in self._categories(named.step)
                ),
                wanted=named.wanted,
                ended=named.ended,
                ratings=tuple(
                    Rating(
                        address=one.address,
                        text=scene.filled(one.asking.text),
                        form=one.asking.form,
                        draft=one.asking.draft,
                    )
                    for one in ratings(named, scene)
                ),
            )
            for named in scene.conversation.present()
        )

    def lists(self) -> tuple[ConnectionKind, ...]:
        """Give the kinds that the guide has a list for, in its order."""
        if self._looks_back:
            return ()
        steps = self._interview.scene.guide.steps
        return tuple(dict.fromkeys(step.kind for step in steps if isinstance(step, Names)))

    def looks_back(self) -> bool:
        """Say whether somebody looks back alone."""
        return self._looks_back

    def names_are_whole(self) -> bool:
        """Say whether a name is written without who it is to the family."""
        return names_are_whole(self._interview.scene.guide)

    def legend(self) -> Legend | None:
        """Give the signs of this map, as they are now; only an ecomap has some to choose."""
        from conversation_guide.ecomap.legend import legend_from

        if self._looks_back or self._interview.scene.guide.map is not MapKind.ECOMAP:
            return None
        return legend_from(self._interview.conversation.legend)

    def _categories(self, step: str) -> tuple[Category, ...]:
        lists = (one for one in self._interview.scene.guide.steps if isinstance(one, Names))
        return next((one.categories for one in lists if one.id == step), ())


def _here(told: Conversation) -> Iterator[Named]:
    return (one for one in told.named.values() if one.here)
