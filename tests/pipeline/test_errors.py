"""One error root, one table of codes."""

import re

import pytest

from pipeline.errors import CODES, DatelineError, FeedError, InternalError, OperatorError
from pipeline.limits import LIMITS, Limit
from pipeline.notices import NOTICES


@pytest.mark.parametrize("code", CODES)
def test_a_code_names_its_class(code: str) -> None:
    """What stands before the slash is the class in the table."""
    assert CODES[code].error_class == code.partition("/")[0]


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_fit_for_a_label(code: str) -> None:
    """Codes are lower-case words with hyphens, safe in headers, metrics and logs."""
    assert re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", code)


@pytest.mark.parametrize("child", [FeedError, OperatorError, InternalError])
def test_every_error_has_the_one_root(child: type[DatelineError]) -> None:
    """One except clause catches all that is raised on purpose."""
    assert issubclass(child, DatelineError)


def test_an_error_says_code_meaning_and_facts() -> None:
    """The message of an error is enough to act on, and holds no payload."""
    said = str(FeedError("limit/bytes", value=12, largest=10))
    assert "limit/bytes: the value is larger than an article may be (value=12, largest=10)" == said


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.unit)
def test_a_limit_says_what_happens_above_it(limit: Limit) -> None:
    """Refused under an error code, or dropped under a notice."""
    assert limit.code in (CODES if limit.above == "refused" else NOTICES)


@pytest.mark.parametrize(
    "limit", [limit for limit in LIMITS if limit.above == "refused"], ids=lambda limit: f"{limit.code} {limit.unit}"
)
def test_the_largest_allowed_value_passes(limit: Limit) -> None:
    """A limit is the largest value that passes; one more raises its code."""
    limit.check(limit.largest)
    with pytest.raises(FeedError, match=limit.code):
        limit.check(limit.largest + 1)
