"""Somebody says that somebody said; and an agency or paper that is told, which is nobody's speaker."""

from tests.pipeline.phenomena.wire_copy import Copy, both_marks, direct, indirect, said_in

ARTICLES = (
    Copy(
        slug="words in words by pronoun",
        text="""
            The painter Egon Adler, who forged 40 pictures, was released from prison in Graz on Friday.

            “She looked at me and said, ‘You are better than he was,’” Adler told reporters at the gate.

            “They asked me, ‘Was it worth it?’ and I had no answer,” he added. He will be 70 in June.
        """,
        said=(
            direct(
                "Egon Adler",
                "“She looked at me and said, ‘You are better than he was,’”",
                inside=(direct(None, "‘You are better than he was,’"),),
            ),
            direct(
                "Egon Adler",
                "“They asked me, ‘Was it worth it?’ and I had no answer,”",
                inside=(direct(None, "‘Was it worth it?’"),),
            ),
        ),
    ),
    Copy(
        slug="a ministry about an army",
        text="""
            A convoy of aid lorries was turned back at the border on Wednesday.

            The defence ministry said that the army had said that the road was mined. A driver told Reuters that he
            had seen no mines.

            The lorries carry flour and tents.
        """,
        said=(
            indirect(
                "The defence ministry",
                "that the army had said that the road was mined",
                inside=(indirect("the army", "that the road was mined"),),
            ),
            indirect("A driver", "that he had seen no mines", channel="Reuters"),
        ),
    ),
    Copy(
        slug="a governor about two mayors",
        text="""
            Two towns on the lower Elbe were cut off by floods on Saturday.

            Governor Beate Lang said that the mayor of Wittau had warned that the dyke was soft. The army told AFP
            that it would send boats.

            “I told him, ‘Come at once,’” Lang said.
        """,
        said=(
            indirect(
                "Beate Lang",
                "that the mayor of Wittau had warned that the dyke was soft",
                inside=(indirect("the mayor of Wittau", "that the dyke was soft", cue="warned"),),
            ),
            indirect("The army", "that it would send boats", channel="AFP"),
            direct("Beate Lang", "“I told him, ‘Come at once,’”", inside=(direct(None, "‘Come at once,’"),)),
        ),
    ),
    Copy(
        slug="channels of every sort",
        text="""
            Talks on a truce will resume in Geneva next week, a diplomat told the BBC on Thursday.

            “We are close,” a second envoy told AP by telephone. A third told dpa that nothing had been agreed.

            The foreign ministry told Al Jazeera the delegation would be smaller.
        """,
        said=(
            indirect("a diplomat", "Talks on a truce will resume in Geneva next week", channel="BBC"),
            direct("a second envoy", "“We are close,”", channel="AP"),
            indirect("A third", "that nothing had been agreed", channel="dpa"),
            indirect("The foreign ministry", "the delegation would be smaller", channel="Al Jazeera"),
        ),
    ),
    Copy(
        slug="a nurse about the police",
        text="""
            Shots were heard near the bus station in Korsun before dawn.

            A hospital nurse told Reuters that police had admitted that an officer fired first. The interior ministry
            gave no figures.

            The station stayed shut all day.
        """,
        said=(
            indirect(
                "A hospital nurse",
                "that police had admitted that an officer fired first",
                channel="Reuters",
                cue="told Reuters",
                inside=(indirect("police", "that an officer fired first", cue="admitted"),),
            ),
        ),
    ),
    Copy(
        slug="words in words",
        text="""
            A bridge over the Tarn collapsed on Friday under the weight of a crane.

            “The engineer told me, ‘It will hold,’ and I believed him,” lorry driver Michel Faure said.

            “A guard shouted, ‘Run!’ and we ran,” his daughter Claire told the newspaper Le Journal. Nobody was killed.
        """,
        said=(
            direct(
                "Michel Faure",
                "“The engineer told me, ‘It will hold,’ and I believed him,”",
                inside=(direct("The engineer", "‘It will hold,’"),),
            ),
            direct(
                "Claire",
                "“A guard shouted, ‘Run!’ and we ran,”",
                channel="Le Journal",
                inside=(direct("A guard", "‘Run!’"),),
            ),
        ),
    ),
)


@both_marks(*ARTICLES)
def test_each_link_of_a_chain_is_its_speakers(copy: Copy) -> None:
    """The outer report holds the inner one, and whoever was told stands as the channel."""
    assert copy.said == said_in(copy)
