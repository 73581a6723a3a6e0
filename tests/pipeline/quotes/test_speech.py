"""Who said what: sources, cues and contents, for direct, mixed and indirect speech."""

import pytest

from tests.pipeline.newsroom import attributions, contents, quoted, said

COAST = "Vice Adm. Julio Molina, the navy's chief spokesman"


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (f'"Nothing was hit," said {COAST}.', COAST, "said"),
        (
            f'"Nothing was hit," said {COAST}, who took up the post in May.',
            f"{COAST}, who took up the post in May",
            "said",
        ),
        ('"Nothing was hit," Julio Molina said.', "Julio Molina", "said"),
        ('Julio Molina said: "Nothing was hit."', "Julio Molina", "said"),
        ('Julio Molina, opening the talks, said "nothing was hit".', "Julio Molina, opening the talks", "said"),
        ('"Nothing was hit," a port official told Reuters.', "a port official", "told Reuters"),
        ('"Nothing was hit," Julio Molina said in a statement.', "Julio Molina", "said in a statement"),
        ('"Nothing was hit," the coach growled.', "the coach", "growled"),
        ("Nothing was hit, according to a port official.", "a port official", "according to"),
        ("According to a port official, nothing was hit.", "a port official", "According to"),
        ("Julio Molina on Monday also said nothing was hit.", "Julio Molina", "said"),
        ("In Orin, Julio Molina said nothing was hit.", "Julio Molina", "said"),
        ("Nothing was hit, two officials said on Monday.", "two officials", "said"),
        ("The report found that nothing was hit.", "The report", "found"),
    ],
)
def test_the_source_beside_the_cue_is_found(text: str, source: str, cue: str) -> None:
    """The source is read before and behind the cue, with titles and appositions."""
    assert [(source, cue)] == attributions(text)


def test_a_quotation_broken_by_its_cue_is_one() -> None:
    """Stretches before, behind and after one cue are one quotation."""
    expected = [["“We left,”", "“and the bridge held.”", "“Nobody ran.”"]]
    text = "“We left,” Julio Molina said, “and the bridge held.” “Nobody ran.”"
    assert expected == [stretches for _, _, stretches in said(text)]


def test_a_quotation_over_paragraphs_is_one() -> None:
    """Paragraphs opened again with a mark, and a next one with no new cue, join the quotation."""
    text = "Julio Molina said: “The road was wet.\n\n“We went on.”\n\n“It was late.”\n\nThe rain stopped."
    assert [["“The road was wet.", "“We went on.”", "“It was late.”"]] == [stretches for _, _, stretches in said(text)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("he", [["“The road was wet.", "“We went on,”", "“It was late.”"]]),
        ("Molina", [["“The road was wet.", "“We went on,”", "“It was late.”"]]),
        ("Lena Orsk", [["“The road was wet."], ["“We went on,”", "“It was late.”"]]),
    ],
)
def test_a_paragraph_opened_again_is_the_same_quotation_unless_another_speaks(
    source: str, expected: list[list[str]]
) -> None:
    """A pronoun or the name again goes on; a new name ends what was left open."""
    text = f"Julio Molina said: “The road was wet.\n\n“We went on,” {source} added. “It was late.”"
    assert expected == [stretches for _, _, stretches in said(text)]


def test_a_quotation_goes_on_over_what_its_speaker_added() -> None:
    """What opens the next sentence in marks belongs to the words in marks before it, not to a clause between them."""
    text = "“The bridge held,” Julio Molina said, adding that nobody ran. “It was late.”"
    assert [["“The bridge held,”", "“It was late.”"], ["that nobody ran"]] == [words for _, _, words in said(text)]


@pytest.mark.parametrize("heading", ["'No road is safe!'", '"No road is safe!"'])
def test_other_marks_in_the_next_paragraph_do_not_go_on(heading: str) -> None:
    """A heading or a pull quote in marks of another kind is no part of the quotation above it."""
    text = f"“We will vote on Monday,” Lena Orsk said.\n\n{heading}\n\nThe council meets in the harbour hall."
    assert ["“We will vote on Monday,”"] == said(text)[0][2]


def test_what_is_reported_inside_marks_is_the_speakers_to_report() -> None:
    """A clause in somebody's marked words is nested in them, never a quotation beside them."""
    record = quoted("“Lena Orsk told me that the bridge had held. I believe that it fell,” Julio Molina said.")
    assert [("told", "q1")] == [
        (quote.cue and quote.cue.of(record.text), quote.within) for quote in record.quotes if quote.id != "q1"
    ]


def test_closure_tells_how_the_marks_ended() -> None:
    """A quotation is closed, taken up over paragraphs, or recovered."""
    texts = {
        "closed": "Julio Molina said: “We left.”",
        "reopened": "Julio Molina said: “We left.\n\n“It was late.”",
        "unclosed": "Julio Molina said: “We left.\n\nThe rain stopped.",
    }
    assert list(texts) == [quoted(text).quotes[0].closure for text in texts.values()]


def test_kinds_depend_on_the_share_inside_marks() -> None:
    """All of it in marks is direct, some of it mixed, none indirect."""
    text = "“We left,” Julio Molina said. He added that the road was “not safe at all”. He said the bridge had held."
    assert ["direct", "mixed", "indirect"] == [kind for _, kind, _ in said(text)]


def test_a_word_of_the_reporters_before_the_marks_makes_it_mixed() -> None:
    """A content is direct if it begins in marks, however little stands before them."""
    text = "Julio Molina said it “shrank by half in the first weeks of a very long and very cold winter”."
    assert ["mixed"] == [kind for _, kind, _ in said(text)]


def test_that_belongs_to_the_content() -> None:
    """The conjunction is content, the final stop is not."""
    assert [["that the bridge had held"]] == [c for _, _, c in said("Julio Molina said that the bridge had held.")]


def test_a_pronoun_goes_to_who_spoke_last() -> None:
    """He is the one quoted before, also where that one has no name."""
    text = "“We left,” a port official said. “It was late,” he added."
    record = quoted(text)
    assert [("a port official", "none"), ("a port official", "pronoun")] == [
        (quote.who, quote.resolution) for quote in record.quotes
    ]


def test_a_pronoun_goes_to_who_has_come_up_since() -> None:
    """A person who heads a sentence after the last speaker is meant."""
    text = "A port official said the quay was calm.\n\nJulio Molina arrived at noon. “It was late,” he said."
    assert ["A port official", "Julio Molina"] == [who for who, _, _ in said(text)]


def test_an_office_resolves_to_its_holder() -> None:
    """The deputy premier is the person the article calls so."""
    text = "Deputy premier Lena Orsk flew home on Monday.\n\nTalks had failed, the deputy premier told reporters."
    quote = quoted(text).quotes[0]
    assert ("Lena Orsk", "office") == (quote.who, quote.resolution)


def test_an_agency_that_is_told_is_a_channel() -> None:
    """Told Reuters names the channel, never the speaker."""
    quote = quoted("A hospital doctor told Reuters that the ward was full.").quotes[0]
    assert ("A hospital doctor", "Reuters", "anonymous") == (quote.who, quote.channel, quote.source_type)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Julio Molina said the quay was calm.", "person"),
        ("The Harbour Ministry said the quay was calm.", "organisation"),
        ("Officials said the quay was calm.", "collective"),
        ("The report said the quay was calm.", "document"),
        ("A port official said the quay was calm.", "anonymous"),
        ("The port official said the quay was calm.", "office"),
        ("Reuters reported that the quay was calm.", "agency"),
    ],
)
def test_sources_are_typed(text: str, expected: str) -> None:
    """A source is a person, an office, a body, a group, a paper, nobody known, or an agency."""
    assert expected == quoted(text).quotes[0].source_type


@pytest.mark.parametrize(
    "source",
    ["Her coach, Renzo Vasko,", "The man who built the quay, Renzo Vasko,", "US Secretary of State Renzo Vasko"],
)
def test_a_name_behind_a_description_is_the_speaker(source: str) -> None:
    """A name in apposition, behind a relative or behind an office with "of" decides."""
    assert ["Renzo Vasko"] == [who for who, _, _ in said(f"{source} said the quay was calm.")]


def test_someones_aide_is_not_that_someone() -> None:
    """A name that only belongs to the head, before or behind it, is not the speaker."""
    text = "They met Julio Molina. Molina's aide said it was late. A friend of Molina said it was dark."
    assert [None, None] == [quote.speaker for quote in quoted(text).quotes]


def test_a_question_asked_is_no_ones() -> None:
    """What somebody was asked stands without a source, and the answer is theirs."""
    text = "Asked whether it was late, Julio Molina replied: “Ask me tomorrow.”"
    assert [(None, "Asked"), ("Julio Molina", "replied")] == attributions(text)


def test_a_colon_waits_for_the_next_paragraph() -> None:
    """A cue that ends with a colon takes the quotation below it."""
    assert [("Julio Molina", "direct", ["“It was late.”"])] == said("Julio Molina went on and said:\n\n“It was late.”")


@pytest.mark.parametrize(
    "text",
    [
        "Julio Molina did not say the quay was calm.",
        "Julio Molina declined to say more.",
        "The said boat was found.",
        "He was told nothing.",
    ],
)
def test_denied_and_passive_reports_are_none(text: str) -> None:
    """What nobody said is no quotation."""
    assert [] == said(text)


def test_objects_and_names_are_contents() -> None:
    """Denied, accused and called take what follows as content."""
    text = "Kenya denied the charge. Norway accused it of delay. Lena Orsk called the plan “a blank cheque”."
    assert [["the charge"], ["it of delay"], ["the plan “a blank cheque”"]] == [c for _, _, c in said(text)]


def test_two_cues_of_one_subject_are_two_reports() -> None:
    """And said starts a report with the same source."""
    text = "Lena Orsk called the plan “a blank cheque” and said it would fail, adding that she would leave."
    assert [("Lena Orsk", "called"), ("Lena Orsk", "said"), ("Lena Orsk", "adding")] == attributions(text)


def test_the_inner_quotation_knows_the_outer() -> None:
    """A quotation inside a quotation points at it."""
    record = quoted("“She told me, ‘Go home,’” Julio Molina said.")
    assert [("q1", None), ("q2", "q1")] == [(quote.id, quote.within) for quote in record.quotes]
    assert ["‘Go home,’"] == contents(record, record.quotes[1])


def test_confidence_falls_with_the_reason() -> None:
    """A named source behind a cue is surer than a quotation without one."""
    sure, unsure = (
        quoted(text).quotes[0].confidence for text in ("“We left,” Julio Molina said.", "“We left in the dark.”")
    )
    assert sure > unsure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orsk declared a day of mourning and cancelled a visit to Besk.", ["a day of mourning"]),
        ("Two pilots admitted selling the maps and were fined.", ["selling the maps"]),
        ("The union welcomed the vote, and the council called on the mayor to resign.", ["the vote"]),
        ("The union called for the gate to be moved, and on Monday they left.", ["the gate to be moved"]),
        ("Besk denied shelling the camp, as envoys met in Orin.", ["shelling the camp"]),
        ("Lena Orsk said the dam was old and had cracked a wall.", ["the dam was old and had cracked a wall"]),
    ],
)
def test_an_object_ends_where_the_reporter_goes_on(text: str, expected: list[str]) -> None:
    """A joined verb of the source's own is not what was said; one inside a clause is."""
    assert expected == said(text)[0][2]


def test_whoever_closes_the_sentence_says_all_of_it() -> None:
    """A promise told by others is their report."""
    assert [("the companies", ["Orin Oil has agreed to buy a quarry"])] == [
        (who, content) for who, _, content in said("Orin Oil has agreed to buy a quarry, the companies said on Monday.")
    ]


def test_an_owner_is_not_the_source() -> None:
    """The mate speaks, not whose mate he is."""
    text = "Vasko's running mate, General Isaac Brun, refused to leave and said the count was wrong."
    assert [("Isaac Brun", "indirect", ["the count was wrong"])] == said(text)


def test_it_said_goes_to_the_body_that_opens_the_sentence_before() -> None:
    """A noun stands for its body there too."""
    text = "The Orin Weather Agency opened in May. The agency gave no warning. It said the sea was calm."
    assert "Orin Weather Agency" == said(text)[-1][0]


def test_a_title_in_marks_ends_the_source() -> None:
    """The title belongs to the phrase it ends."""
    text = '"It rains," said Lena Orsk, a teacher who writes a column entitled "From the Roof".'
    assert [('Lena Orsk, a teacher who writes a column entitled "From the Roof"', "said")] == attributions(text)


def test_a_bullet_is_no_part_of_the_source() -> None:
    """The line begins behind it."""
    assert [("Unions", "threaten")] == attributions("Port to close\n\n* Unions threaten strike over the port")
