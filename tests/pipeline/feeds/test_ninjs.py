"""ninjs in its three editions."""

import pytest

from pipeline.feeds.ninjs_keys import KEYS
from pipeline.notices import NOTICES
from tests.pipeline.feeds.reading import read_one, refusal


def test_version_three_metadata_is_carried() -> None:
    """Names of ninjs 3 come through."""
    article = read_one(
        {
            "uri": "urn:x:2",
            "version": 3,
            "firstCreated": "2031-05-02T08:00:00Z",
            "versionCreated": "2031-05-02T10:00:00Z",
            "contentCreated": "2031-05-01",
            "embargoedUntil": "2031-05-02T11:00:00Z",
            "pubStatus": "usable",
            "urgency": 2,
            "language": "en-GB",
            "by": "Ann Poe",
            "located": "Velm",
            "edNote": "adds toll",
            "slugline": "ferry-sinks",
            "infoSources": [{"name": "Novum", "literal": 5}, {"uri": "x"}],
            "subjects": [{"name": "shipping"}],
            "copyrightHolder": "Novum",
            "copyrightNotice": "(c) Novum",
            "usageTerms": "not for archives",
            "headlines": [{"value": "second", "role": "sub"}, {"value": "Ferry sinks", "role": "main"}],
            "bodies": [{"value": "<p>no", "contentType": "text/html"}, {"value": "Yes.", "contentType": "text/plain"}],
        }
    )
    times = (article.first_created, article.version_created, article.content_created, article.embargoed_until)
    assert ("2031-05-02T08:00:00Z", "2031-05-02T10:00:00Z", "2031-05-01", "2031-05-02T11:00:00Z") == times
    assert ("3", "usable", 2, "en-GB") == (article.version, article.pub_status, article.urgency, article.language)
    assert ("Ann Poe", "Velm", "adds toll") == (article.by, article.located, article.ed_note)
    assert ("ferry-sinks", ("Novum",), ("shipping",)) == (article.slugline, article.info_sources, article.subjects)
    assert {
        "usageTerms": "not for archives",
        "copyrightHolder": "Novum",
        "copyrightNotice": "(c) Novum",
    } == article.rights
    assert ("Ferry sinks", "Yes.", "ninjs 3") == (article.headline, article.body, article.wire_format)
    assert article.text == "Ferry sinks\n\nYes."
    assert not article.as_sent
    assert not article.notices


def test_version_one_names_are_read() -> None:
    """`body_text`, `headline` and lower-case names of ninjs 1 mean what they meant."""
    fields = {"uri": "a", "versioncreated": "2031", "byline": "Ann Poe", "headline": "H", "body_text": "B."}
    article = read_one({**fields, "infosource": [{"name": "Novum"}], "subject": [{"name": "shipping"}]})
    assert ("2031", "Ann Poe") == (article.version_created, article.by)
    assert (("Novum",), ("shipping",)) == (article.info_sources, article.subjects)
    assert ("H", "B.", "ninjs 1") == (article.headline, article.body, article.wire_format)


def test_version_two_names_are_read() -> None:
    """Lower-case names of ninjs 2, inside bodies too; an HTML body where there is no plain one."""
    body = {"contenttype": "text/html", "value": "<p>A</p><p>B"}
    article = read_one({"uri": "a", "embargoeduntil": "2031", "bodies": [body]})
    assert ("2031", "A\n\nB", "ninjs 2") == (article.embargoed_until, article.body, article.wire_format)


def test_blank_headline_is_none() -> None:
    """A headline of white space is no headline."""
    assert read_one({"uri": "a", "headline": " \n", "body_text": "B."}).headline is None


@pytest.mark.parametrize("role", ["main", "http://cv.example.org/role/main"])
def test_main_body_comes_before_others(role: str) -> None:
    """Where bodies have roles, the main one is read, wherever it stands."""
    bodies = [{"value": "Short.", "role": "summary"}, {"value": "Long.", "role": role}]
    assert read_one({"uri": "a", "bodies": bodies}).body == "Long."


@pytest.mark.parametrize(
    "fields",
    [
        {"bodies": [{"value": "<nitf><body><body.content><p>B.</p></body.content></body></nitf>"}]},
        {"bodies": [{"value": "<body.content><p>B.</p></body.content>"}]},
    ],
)
def test_nitf_bodies_are_read(fields: dict[str, list[dict[str, str]]]) -> None:
    """A body may be NITF, whole or in part."""
    bodies = [{**body, "contentType": "application/nitf+xml"} for body in fields["bodies"]]
    assert read_one({"uri": "a", "bodies": bodies}).body == "B."


def test_nitf_body_of_version_one_is_read() -> None:
    """The first edition says so in the field's name."""
    assert read_one({"uri": "a", "body_nitf": "<block><p>B.</p></block>"}).body == "B."


def test_nitf_body_is_opened_as_strictly_as_a_message() -> None:
    """A document type is refused inside JSON too."""
    assert refusal({"uri": "a", "body_nitf": "<!DOCTYPE nitf><nitf/>"}).code == "limit/xml-dtd"


def test_own_scales_are_kept_beside_mapped_ones() -> None:
    """What the feed wrote stands in `as_sent` where it was changed, and only there."""
    fields = {"uri": "a", "pubStatus": "Canceled", "urgency": 0, "signal": "sig:correction"}
    article = read_one(fields)
    assert ("canceled", None, "correction") == (article.pub_status, article.urgency, article.signal)
    assert {"pubStatus": "Canceled", "urgency": "0", "signal": "sig:correction"} == article.as_sent


def test_unknown_keys_are_counted() -> None:
    """A field that no edition has is passed over and counted; what a later or older edition has is not unknown."""
    fields = {"uri": "a", "body_text": "B.", "headline_short": "H", "altIds": [], "evolvedfrom": "b", "$schema": "c"}
    assert {"unknown-key": 2} == read_one(fields).notices
    assert "unknown-key" in NOTICES


@pytest.mark.parametrize("edition", sorted(KEYS))
def test_no_edition_has_unknown_keys(edition: str) -> None:
    """Every name of the published schemas is known, and may be null."""
    assert {} == read_one({**dict.fromkeys(KEYS[edition]), "uri": "a"}).notices


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"uri": 7}, "uri"),
        ({"uri": "a", "versionCreated": 7}, "versionCreated"),
        ({"uri": "a", "urgency": "high"}, "urgency"),
        ({"uri": "a", "version": True}, "version"),
        ({"uri": "a", "bodies": "text"}, "bodies"),
        ({"uri": "a", "bodies": [{"value": 1}]}, "bodies[0].value"),
        ({"uri": "a", "subjects": [{"name": ["secret"]}]}, "subjects[0].name"),
    ],
)
def test_wrong_type_names_the_field_only(fields: dict[str, object], named: str) -> None:
    """The error says which field, and nothing of what stood in it."""
    refused = refusal(fields)
    assert ("schema/bad-field", {"field": named}) == (refused.code, refused.context)
    assert "secret" not in str(refused)
