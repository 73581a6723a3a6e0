"""Windows: whole sentences, each token once, long sentences cut behind a mark."""

from pipeline.annotator.windows import WINDOW_PIECES, WINDOW_TOKENS, Stretch, cut_long, fill_windows


def test_sentences_fill_a_window_before_the_next() -> None:
    """As many sentences as fit are read together."""
    stretches = [Stretch(at * 30, at * 30 + 30, opens_paragraph=False) for at in range(10)]
    windows = fill_windows(stretches, [1] * 300)
    assert [(0, 120), (120, 240), (240, 300)] == [(window.start, window.end) for window in windows]


def test_a_full_window_ends_with_its_paragraph() -> None:
    """A paragraph that begins when the window is well filled begins the next."""
    stretches = [Stretch(0, 80, opens_paragraph=True), Stretch(80, 90, opens_paragraph=True)]
    assert 2 == len(fill_windows(stretches, [1] * 90))


def test_a_window_counts_pieces_too() -> None:
    """Tokens of many pieces fill a window sooner."""
    stretches = [Stretch(0, 20, opens_paragraph=True), Stretch(20, 40, opens_paragraph=False)]
    assert 2 == len(fill_windows(stretches, [WINDOW_PIECES // 25] * 40))


def test_a_short_sentence_is_not_cut() -> None:
    """What fits stays whole and unflagged."""
    parts = cut_long(Stretch(3, 90, opens_paragraph=True), ["a"] * 90, [1] * 90)
    assert [Stretch(3, 90, opens_paragraph=True)] == parts


def test_a_long_sentence_is_cut_behind_a_mark() -> None:
    """A semicolon is safer than a comma, a comma than nothing; every token is in one part."""
    tokens = ["a"] * 300
    tokens[99], tokens[110] = ";", ","
    parts = cut_long(Stretch(0, 300, opens_paragraph=True), tokens, [1] * 300)
    assert [(0, 100), (100, 100 + WINDOW_TOKENS), (100 + WINDOW_TOKENS, 300)] == [(p.start, p.end) for p in parts]
    assert [True, False, False] == [part.opens_paragraph for part in parts]
    assert all(part.is_cut for part in parts)
