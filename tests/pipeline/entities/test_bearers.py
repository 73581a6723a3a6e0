"""Which entity a name belongs to by its words."""

import pytest

from tests.pipeline.newsroom import bearer, joined


@pytest.mark.parametrize(
    ("markup", "one", "other"),
    [
        ("[PER Kim Jong Su] left. Then [PER Kim] spoke.", "Kim", "Kim Jong Su"),
        ("[PER Orsk Natsu] wrote. [PER Natsu Orsk] died.", "Natsu Orsk", "Orsk Natsu"),
        ("[PER Zoë Brün] wrote. [PER Brun] died.", "Brun", "Zoë Brün"),
        ("[PER J.R. Molina] wrote. [PER Julio Molina] died.", "Julio Molina", "J.R. Molina"),
        ("[PER Jan van der Orsk] wrote. [PER van der Orsk] died.", "van der Orsk", "Jan van der Orsk"),
        ("The [ORG Orin Red Cross] met. The [ORG Red Cross] left.", "Red Cross", "Orin Red Cross"),
        ("The [ORG US Senate] met. The [ORG Senate] left.", "Senate", "US Senate"),
        ("The [ORG Orin Fund for Rain] met. The [ORG Orin Fund] left.", "Orin Fund", "Orin Fund for Rain"),
        ("[PER Lau Mei Orsk] wrote. [PER Mei] died.", "Mei", "Lau Mei Orsk"),
        ("[PER Ana Molina-Orsk] wrote. [PER Molina] died.", "Molina", "Ana Molina-Orsk"),
        ("[PER Ana Molina] wrote. [PER Ana B. Molina Orsk] died.", "Ana Molina", "Ana B. Molina Orsk"),
        ("The [ORG Orin Guard] met. The [ORG Guard] left.", "Guard", "Orin Guard"),
        ("The [ORG Office of Rain] met. The [ORG Rain Office] left.", "Rain Office", "Office of Rain"),
        ("[ORG Orsk & Brun Rail] met. [ORG Orsk & Brun] left.", "Orsk & Brun", "Orsk & Brun Rail"),
        ("[ORG Orsk Tankers] met. [ORG Orsk Tankers ASA] fell. [ORG Orsk] left.", "Orsk", "Orsk Tankers"),
        ("[GPE North Korea] sent ships. The [GPE North] denied it.", "North", "North Korea"),
        ("The [ORG United Port Council] met. The [ORG U.P.C.] left.", "U.P.C.", "United Port Council"),
    ],
)  # fmt: skip
def test_a_part_of_a_name_belongs_to_the_whole(markup: str, one: str, other: str) -> None:
    """Family name first, in the middle or last, initials, accents, particles, hyphens, what a body may leave out."""
    record = joined(markup)
    assert bearer(record, one).id == bearer(record, other).id


@pytest.mark.parametrize(
    ("markup", "one", "other"),
    [
        ("[PER Georg H. Orsk] met [PER Georg W. Orsk].", "Georg H. Orsk", "Georg W. Orsk"),
        ("The [ORG Court of Orin Bay] met. The [ORG Orin Bay] left.", "Orin Bay", "Court of Orin Bay"),
        ("[ORG Velo Sea Club] met [ORG Dock Sea Club]; [ORG Sea Club] left.", "Sea Club", "Dock Sea Club"),
        ("The [ORG Joint Ports Council] met. The [ORG Joint Ports] left.", "Joint Ports", "Joint Ports Council"),
    ],
)  # fmt: skip
def test_what_a_name_forbids_is_not_joined(markup: str, one: str, other: str) -> None:
    """Other initials, a body named after another, a part that two bodies share, a council of a body."""
    names = joined(markup)
    first = next(m for m in reversed(names.mentions) if names.text[m.start : m.end] == one)
    assert first.entity != bearer(names, other).id


def test_of_two_with_a_family_name_the_one_more_often_named_is_meant() -> None:
    """A wife named once is not whom the copy is about."""
    record = joined("[PER Jan Orsk] rose. [PER Jan Orsk] met [PER Ann Orsk]. Then [PER Orsk] left.")
    assert bearer(record, "Jan Orsk").id == record.mentions[-1].entity
