"""What a reader of an HTML body sees."""

import pytest

from pipeline.errors import FeedError
from pipeline.feeds.html_text import html_text
from pipeline.limits import MARKUP_DEPTH


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>bold</b>\n word</p><p>Two", "One bold word\n\nTwo"),
        ("<p>One<i> word </i> more</p>", "One word more"),
        ("<div>A<script>x()</script><style>p{}</style>B</div>", "AB"),
        ("A<br>B<br/><br/>C", "A\nB\n\nC"),
        ("A <br> B", "A\nB"),
        ("<ul><li>a</li><li>b</li></ul>after", "a\n\nb\n\nafter"),
        ("<table><tr><td>a<td>b</table>", "a\n\nb"),
        ("<figure><img><figcaption>Caption</figcaption></figure>", "Caption"),
        ("&ldquo;x&rdquo;&nbsp;&amp; y", "“x”\u00a0& y"),
        ("<p>said <q>No <b>more</b></q>.</p>", "said “No more”."),
        ("plain words", "plain words"),
        ("<p>un<p>closed <i>tags", "un\n\nclosed tags"),
        ("<!-- note --><p>se<!-- in a word -->en", "seen"),
        ("<p>\t </p> <p> \n</p>", ""),
        ("", ""),
    ],
)
def test_html_becomes_the_text_a_reader_sees(markup: str, text: str) -> None:
    """Blocks are paragraphs, inline tags vanish, entities are letters, white space collapses."""
    assert text == html_text(markup)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<pre>\n  ROME (Novum) -\n\n  A ferry  sank.\n</pre><p>After",
            "  ROME (Novum) -\n\n  A ferry  sank.\n\nAfter",
        ),
        ("before<pre>a <b> b </b>\nc</pre>", "before\n\na  b \nc"),
        ("<pre>a\n<b>\nb\n</b>c\n\n\nd</pre>", "a\n\nb\nc\n\n\nd"),
        ("<pre></pre>A<pre>\n\n</pre>B", "A\n\nB"),
    ],
)
def test_lines_of_preformatted_text_are_kept(markup: str, text: str) -> None:
    """In `pre` every space and line end counts: feeds put whole plain texts there."""
    assert text == html_text(markup)


def test_markup_as_deep_as_browsers_go() -> None:
    """Nesting is counted by open elements: paragraphs end by themselves."""
    assert html_text("<div>" * MARKUP_DEPTH.largest + "<p>deep" * 100).startswith("deep\n\ndeep")


def test_deeper_markup_is_refused() -> None:
    """One element more is over the limit, end tags of other kinds notwithstanding."""
    with pytest.raises(FeedError) as refused:
        html_text("<div></b>" * (MARKUP_DEPTH.largest + 1))
    assert refused.value.code == "limit/depth"
