"""`wisdom list`: what families agreed to give on, with nobody's name in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversation_guide.errors import ExitCode

from .shell import Shell

GUIDE = """\
format: 1
id: small
title: A small guide
audience: family
map: ecomap
minutes: 5
key_points:
  - title: The first thing
    steps:
      - ask: Whose map is it?
        id: centre
        centre: yes
      - people: Who is there?
        id: who
      - list: What would you add?
        id: wisdom
"""
LOOK = (
    "Look through this before you read it aloud: a name that was told nowhere else in its "
    "conversation cannot be recognised. A * marks what may be one.\n\n"
)
NONE = "There is nothing here yet. What a family agrees to give on to others is read from here.\n"


@pytest.fixture(autouse=True)
def guide(shell: Shell) -> None:
    Path("small.yaml").write_text(GUIDE, encoding="utf-8")
    Path("second.yaml").write_text(GUIDE.replace("id: small", "id: second"), encoding="utf-8")


def held(
    shell: Shell,
    *added: str,
    agreed: str = "1 3",
    on: str = "2026-03-05",
    guide: str = "small.yaml",
    practice: bool = False,
    people: tuple[str, ...] = ("Rosa Lind, grandmother",),
) -> None:
    """Hold a conversation in which a family adds this."""
    typed = "\n".join([agreed, "Family Berger", *people, "", *added, "", ""])
    options = ["--practice"] if practice else ["--on", on]
    assert shell("run", guide, *options, typed=typed).code == ExitCode.DONE


def test_before_there_is_any_a_kind_sentence_says_so(shell: Shell) -> None:
    ended = shell("wisdom", "list")
    assert (ended.code, ended.out, ended.err) == (ExitCode.DONE, NONE, "")
    assert not shell.home.exists()


def test_it_is_read_by_month_in_the_order_of_days(shell: Shell) -> None:
    held(shell, "Ask for something small", "Open the door", on="2026-03-05")
    held(shell, "Laugh at letters", on="2025-12-24")
    held(shell, "Waves end", on="2026-03-01")
    ended = shell("wisdom", "list")
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out == (
        f"{LOOK}What earlier families added, for those who come after them:\n"
        "\nDecember 2025\n- Laugh at letters\n"
        "\nMarch 2026\n- Waves end\n- Ask for something small\n- Open the door\n"
    )


@pytest.mark.parametrize("agreed", ["1", "1 2"])
def test_without_agreement_nothing_is_given_on(shell: Shell, agreed: str) -> None:
    typed = f"{agreed}\n" + ("My sister\n" if "2" in agreed else "")
    typed += "Berger\n\nWaves end\n\n"
    assert shell("run", "small.yaml", typed=typed).code == ExitCode.DONE
    assert shell("wisdom", "list").out == NONE


def test_an_agreement_that_was_taken_back_counts_no_more(shell: Shell) -> None:
    typed = "1 3\n/back\n1\nBerger\n\nWaves end\n\n"
    assert shell("run", "small.yaml", typed=typed).code == ExitCode.DONE
    assert shell("wisdom", "list").out == NONE


def test_practice_and_demos_never_come_into_it(shell: Shell) -> None:
    held(shell, "Waves end", practice=True)
    Path("s.yaml").write_text(
        "script: 1\nguide: small\nanswers:\n  - agreement: [keep, wisdom]\n  - centre: B\n"
        "  - wisdom: [Waves end]\n",
        encoding="utf-8",
    )
    assert shell("run", "small.yaml", "--answers", "s.yaml").code == ExitCode.DONE
    assert len(shell.sessions("demo")) == len(shell.sessions("practice")) == 1
    assert shell("wisdom", "list").out == NONE


@pytest.mark.parametrize(
    "said",
    [
        "Ask rosa lind",
        "Rosa's soup helps",
        "ROSA knows",
        "We Bergers eat together",
        "Call Tomás early",
        "李小龙说会好的",
    ],
)
def test_words_that_name_somebody_are_held_back_and_counted(shell: Shell, said: str) -> None:
    people = ("Rosa Lind, grandmother", "aunt tomás", "李小龙")
    held(shell, "Ask grandmothers", "Waves end", said, people=people)
    ended = shell("wisdom", "list")
    assert ended.out == (
        f"{LOOK}What earlier families added, for those who come after them:\n"
        "\nMarch 2026\n- Ask grandmothers\n- Waves end\n"
        "\n1 more holds a name and is not shown.\n"
    )


@pytest.mark.parametrize(
    "said", ["Ask R. L. for soup", "Ask R.L.", "B. knows how", "Ask Ana", "Idrissa's boat helps"]
)
def test_initials_and_names_from_other_answers_are_held_back_too(shell: Shell, said: str) -> None:
    Path("lists.yaml").write_text(
        GUIDE.replace("small", "lists").replace(
            "      - list:",
            "      - list: What is in the way?\n        id: obstacles\n"
            "      - ask: And then?\n        id: then\n      - list:",
        ),
        encoding="utf-8",
    )
    typed = ["1 3", "Family Berger", "Rosa Lind", "", "The letters that Ana gets", ""]
    typed += ["We rowed out. Then Idrissa sang, and so did Idrissa's mother", "Waves end", said, ""]
    assert shell("run", "lists.yaml", typed="\n".join([*typed, ""])).code == ExitCode.DONE
    assert shell("wisdom", "list").out.endswith(
        "- Waves end\n\n1 more holds a name and is not shown.\n"
    )


def test_what_may_be_a_name_that_nobody_told_is_marked(shell: Shell) -> None:
    held(
        shell,
        "Call Tomás early",
        "Ask K. first",
        "Waves end. Always",
        "So do I.",
        "On Mondays I rest",
    )
    out = shell("wisdom", "list").out
    for line in ("* Call Tomás early", "* Ask K. first", "- Waves end. Always", "- So do I."):
        assert f"{line}\n" in out


def test_a_family_is_not_known_by_the_word_family(shell: Shell) -> None:
    held(
        shell,
        "As a family we sing",
        "Aunts know",
        "We ask June",
        people=("Aunt Rosa", "mum", "June"),
    )
    out = shell("wisdom", "list").out
    assert ("- As a family we sing\n" in out, "- Aunts know\n" in out) == (True, True)
    assert "June" not in out


def test_small_words_in_a_name_name_nobody(shell: Shell) -> None:
    held(shell, "The end of it comes, and with time", people=("the lady next door", "An"))
    assert "- The end of it comes, and with time\n" in shell("wisdom", "list").out


def test_only_names_leaves_the_count_and_no_heading(shell: Shell) -> None:
    held(shell, "Ask Rosa", "Ask Lind")
    assert shell("wisdom", "list").out == (NONE + "\n2 more hold a name and are not shown.\n")


def test_one_guide_may_be_asked_for(shell: Shell) -> None:
    held(shell, "Waves end")
    held(shell, "Open the door", guide="second.yaml")
    asked = shell("wisdom", "list", "--guide", "second").out
    assert ("Open the door" in asked, "Waves end" in asked) == (True, False)
    assert shell("wisdom", "list", "--guide", "we-are-connected").out == NONE
    unknown = shell("wisdom", "list", "--guide", "we-are-conected")
    assert (unknown.code, "we-are-connected" in unknown.err) == (ExitCode.USAGE, True)


def test_nothing_is_given_on_from_what_is_damaged(shell: Shell) -> None:
    held(shell, "Waves end")
    (folder,) = shell.sessions("live")
    journal = folder / "record.journal"
    lines = journal.read_bytes().split(b"\n")
    lines[-3] = lines[-3].replace(b'"', b"'")
    journal.write_bytes(b"\n".join(lines))
    ended = shell("wisdom", "list")
    assert (ended.code, ended.out) == (ExitCode.DONE, NONE)
    assert ended.err == "1 conversation could not be read whole; nothing is given on from it.\n"


def test_what_was_said_is_data(shell: Shell) -> None:
    held(shell, "[bold]waves\x1b[31m end[/bold]")
    assert "- [bold]waves end[/bold]\n" in shell("wisdom", "list").out


def test_we_are_connected_asks_for_it_where_the_family_agreed(shell: Shell) -> None:
    """What a family agrees to give on is asked for; who agreed to keeping alone is not asked."""
    question = "help other families?"
    before = ["", "Family Berger", "", "", "", "", "/skip", "", "/skip", "/skip", "/skip", "/skip"]
    options = ["run", "we-are-connected", "--plain", "--on", "2026-03-05"]
    kept = shell(*options, typed="\n".join(["1", *before, "", ""]))
    assert kept.code == ExitCode.DONE
    assert question not in kept.out
    given = shell(*options, typed="\n".join(["1 3", *before, "Ask early", "", "", ""]))
    assert given.code == ExitCode.DONE
    assert question in given.out
    assert "- Ask early\n" in shell("wisdom", "list").out
