"""What trips other tools: quotations over paragraphs, scare quotes, inverted cues, chains, channels, signatures."""

import pytest

from tests.pipeline.newsroom import contents, quoted, said

VELO = "Gen. Aris Velo"
CONVOY = (
    f"ORIN (AFP) - The convoy crossed the river before sunrise on Tuesday.\n\n“We moved at dawn,” {VELO} said. "
    "“Nobody stopped us.\n\n“The bridge held.\n\nBy evening the road was empty and the shops had opened again."
)


def test_a_quotation_never_closed_ends_with_its_paragraph_and_is_flagged() -> None:
    """Three stretches in one statement, recovered up to the paragraph; the last sentence is the reporter's."""
    record = quoted(CONVOY)
    assert [("Aris Velo", "unclosed", ["“We moved at dawn,”", "“Nobody stopped us.", "“The bridge held."])] == [
        (quote.who, quote.closure, contents(record, quote)) for quote in record.quotes
    ]


RAID = (
    "The minister, Lena Orsk, called the raid “reckless” on Monday. It struck the so-called “emirate” in the hills. "
    "Its chief is known as “the Baker” to his men. Nobody was hurt."
)
NOVEL = (
    "Orsk wrote the novel “The Long Quay” in 2011. The word “quay” is Celtic. Critics said it was dull. “I liked it,” "
    "Ann Vel said."
)


@pytest.mark.parametrize(
    ("text", "speech", "marked"),
    [
        (RAID, ["the raid “reckless”"], {"“emirate”": "scare", "“the Baker”": "nickname"}),
        (NOVEL, ["it was dull", "“I liked it,”"], {"“The Long Quay”": "title", "“quay”": "term"}),
    ],
)
def test_marks_are_speech_or_listed_with_a_reason(text: str, speech: list[str], marked: dict[str, str]) -> None:
    """Partial quotations are told from scare quotes, titles, nicknames and terms."""
    record = quoted(text)
    assert speech == [words for quote in record.quotes for words in contents(record, quote)]
    assert marked == {record.text[mark.start : mark.end]: mark.why for mark in record.marked}


def test_a_speaker_is_found_by_role_and_pronoun_across_paragraphs() -> None:
    """The deputy premier and she are the person named before."""
    text = (
        "Deputy premier Lena Orsk flew home on Monday after a week in Velm.\n\nThe talks had failed, the deputy "
        "premier told reporters. She blamed “people who never meant to sign”. No date was set for a new round."
    )
    assert ["Lena Orsk", "Lena Orsk"] == [who for who, _, _ in said(text)]


def test_a_chain_ends_with_who_is_inside_it_and_the_agency_is_a_channel() -> None:
    """A doctor tells an agency what police admitted: the doctor speaks, police inside, Reuters never."""
    text = (
        "Troops entered the town at noon. A hospital doctor told Reuters that police had admitted that soldiers fired "
        "first. The ministry gave no figures. The market stayed shut."
    )
    record = quoted(text)
    outer, inner = record.quotes
    assert ("A hospital doctor", "Reuters", None) == (outer.who, outer.channel, outer.within)
    assert ("police", outer.id, ["that soldiers fired first"]) == (inner.who, inner.within, contents(record, inner))


def test_a_quotation_in_a_quotation_keeps_its_apostrophe() -> None:
    """Single marks close behind the clock, not inside it."""
    text = (
        "The depot opened late on Friday. ‘Leave by six o’clock,’ he told the drivers’ families. “They said to me, ‘Go "
        "home,’” Ann Vel said. The gates closed at seven."
    )
    assert ["‘Leave by six o’clock,’", "“They said to me, ‘Go home,’”", "‘Go home,’"] == [
        words for _, _, stretches in said(text) for words in stretches
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The report by the harbour board said that the dam was old. It rained.", "document"),
        ("A post on X by the union said that the gates were shut. It rained.", "document"),
        ("Three officials said that the gates were shut. It rained.", "collective"),
        ("A port official, who asked not to be named, said that the gates were shut.", "anonymous"),
    ],
)
def test_papers_posts_groups_and_the_unnamed_are_typed(text: str, kind: str) -> None:
    """Who cannot be named is still said to be a paper, a group or a person unknown."""
    assert kind == quoted(text).quotes[0].source_type


def test_a_question_is_no_ones_and_the_answer_is_theirs() -> None:
    """Asked whether ... is an act without a source, also when who answers stands before it."""
    text = (
        "Asked whether the dam would hold, Lena Orsk said: “It has to.” She left at noon. The rain went on. "
        "“It will hold,” Ann Vel said."
    )
    assert [
        (None, ["whether the dam would hold"]),
        ("Lena Orsk", ["“It has to.”"]),
        ("Ann Vel", ["“It will hold,”"]),
    ] == [(who, stretches) for who, _, stretches in said(text)]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("A lawyer for the port, Renzo Vasko,", "Renzo Vasko"),
        ("The rebels' envoy, who goes by the name of Renzo Vasko,", "Renzo Vasko"),
        ("Renzo Vasko and his lawyers", "Renzo Vasko and his lawyers"),
        ("Renzo Vasko's statement", "Renzo Vasko"),
    ],
)
def test_the_name_a_phrase_turns_on_is_found(source: str, who: str) -> None:
    """Set off by commas, as a name somebody goes by, with others, or as the author of a paper."""
    assert [who] == [name for name, _, _ in said(f"Renzo Vasko came late. {source} said the quay was calm.")]


def test_somebodys_office_is_named_by_its_owner() -> None:
    """Her office is Lena Orsk's."""
    text = "Lena Orsk flew to Velm on Monday. Her office said the talks had failed."
    assert ["Lena Orsk's office"] == [who for who, _, _ in said(text)]
