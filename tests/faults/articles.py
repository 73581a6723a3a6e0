"""Invented wire articles by the thousand, the same ones for the same seed, with the bad ones a feed sends now and then.

No sample of language: the stories are short and alike, so that a run is decided by delivery and not by reading. What
they do vary is what delivery must survive: none to several records an article, later versions of an earlier one, both
formats in, inputs that end in the dead letters. Nothing here knows what records they give; ledger.py computes that.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import orjson

Headers = tuple[tuple[str, bytes], ...]

PEOPLE = ("Mara Voss", "Teodor Lind", "Ines Calder", "Pavel Oren", "Ruth Amsel", "Jonas Brandt")
OFFICES = ("Interior Minister", "army spokesman", "Prime Minister", "police chief", "opposition leader")
PLACES = ("Orin", "Kestral", "Valdane", "Port Lisse", "Marrow Bay", "Tolve")
BODIES = ("the army", "police", "the government", "rebels", "the union", "the central bank")

QUIET = (
    "The weather in {place} stayed mild on Monday.",
    "Shops in {place} kept their usual hours.",
    "The road to {place} is narrow and long.",
)
SAID = (
    "“We will not leave {place},” {office} {person} said on Tuesday.",
    "{person} told reporters in {place}: “The talks were short, but they were useful.”",
    "{person} said that the bridge near {place} would open in May.",
    '"Nobody was warned," said {person}, a teacher from {place}.',
)
DONE = (
    "{Body} attacked a depot near {place}, killing at least {count} people.",
    "Police arrested {count} people in {place} on Sunday.",
    "The government of Valdane condemned the attack in {place}.",
    "Thousands protested in {place} against {body}.",
)
# A feed's mistakes, each dead-lettered by segmentation. %d keeps every value its own, so that each is counted once.
MISTAKES = (
    b'{"uri": "urn:faults:broken-%d", "bodies": [',
    b'{"uri": "urn:faults:empty-%d", "bodies": [{"value": "   ", "contentType": "text/plain"}]}',
    b'{"uri": "urn:faults:shape-%d", "bodies": "a string where a list belongs"}',
    b'["urn:faults:list-%d"]',
)
EVERY_MISTAKE = 23  # one message in so many is a mistake
EVERY_CORRECTION = 7  # one in so many is a new version of an article sent before
CORRECTED_AFTER = 12  # stories back: far enough to be in another batch, near enough to be in flight together
EVERY_PLAIN = 5  # one in so many is plain text


@dataclass(frozen=True, slots=True)
class Message:
    """What is published: key, value and headers as they go on wire.raw."""

    key: bytes
    value: bytes
    headers: Headers = ()


def edition(count: int, *, seed: int, name: str = "faults", every_mistake: int = EVERY_MISTAKE) -> list[Message]:
    """Give `count` messages, one in `every_mistake` a mistake; the same arguments give the same bytes."""
    dice = random.Random(f"{name}/{seed}")  # noqa: S311 - repeatable, not secret
    return list(_edition(count, dice, name, every_mistake))


def story(uri: str, text: str, *, version: str = "1") -> Message:
    """Put one text into the smallest ninjs 3 message."""
    body = {"uri": uri, "version": version, "language": "en", "bodies": [{"value": text, "contentType": "text/plain"}]}
    return Message(uri.encode(), orjson.dumps(body), (("content-type", b"application/json"),))


def _edition(count: int, dice: random.Random, name: str, every_mistake: int) -> Iterator[Message]:
    versions: list[int] = []
    for number in range(count):
        if number % every_mistake == every_mistake - 1:
            value = dice.choice(MISTAKES) % number
            yield Message(b"urn:faults:mistake-%d" % number, value, (("content-type", b"application/json"),))
            continue
        is_correction = number % EVERY_CORRECTION == 0 and len(versions) > CORRECTED_AFTER
        which = len(versions) - CORRECTED_AFTER if is_correction else len(versions)
        if is_correction:
            versions[which] += 1
        else:
            versions.append(1)
        yield _article(f"urn:{name}:{which:06d}", versions[which], dice, is_plain=number % EVERY_PLAIN == 0)


def _article(uri: str, version: int, dice: random.Random, *, is_plain: bool) -> Message:
    place = dice.choice(PLACES)
    text = f"{place.upper()} - {_paragraphs(dice)} Version {version} of this report."
    if is_plain:
        return Message(uri.encode(), text.encode(), (("content-type", b"text/plain"), ("ce_subject", uri.encode())))
    return story(uri, text, version=str(version))


def _paragraphs(dice: random.Random) -> str:
    said, done = dice.randint(0, 2), dice.randint(0, 2)
    lines = [*dice.sample(QUIET, dice.randint(1, 2)), *dice.sample(SAID, said), *dice.sample(DONE, done)]
    dice.shuffle(lines)
    return "\n\n".join(_filled(line, dice) for line in lines)


def _filled(line: str, dice: random.Random) -> str:
    body = dice.choice(BODIES)
    return line.format(
        person=dice.choice(PEOPLE),
        office=dice.choice(OFFICES),
        place=dice.choice(PLACES),
        body=body,
        Body=body[:1].upper() + body[1:],
        count=dice.randint(2, 40),
    )
