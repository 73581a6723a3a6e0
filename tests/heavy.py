"""Articles filled to the limits with what weighs most on some hop."""

from typing import Final

from pipeline.limits import CHARACTERS, TOKENS
from pipeline.segmentation import segment

PLAIN: Final = (("content-type", b"text/plain"),)
HEAVY: Final = {
    "quotations": "“a b,” he said. ",
    "nested quotations": "“He said ‘go’ to ‘Ann’,” Jon Vel said. ",
    "names": "Jon Vel met Ann Orr. ",
    "titles": "Prime Minister Jon Vel, the army chief, said. ",
    "acronyms": "Long Name Body (LNB) said so. ",
    "agency sections": "AFP adds: x.\n\n",
    "datelines": "VELM, May 3 (AFP) - Rain.\n\n",
    "short paragraphs": "Ann Orr said.\n\n",
    "control characters": "\x01\x02 ",
    "control characters in names": "\x01Police\x02arrested Jon. ",
    "events": "Police arrested 12 men in Velm on Monday, the mayor said. ",
}


def filled(unit: str) -> str:
    """Repeat a unit up to the limit of characters or of tokens, whichever comes first."""
    tokens = len(segment((unit * 100).encode(), PLAIN).tokens) / 100
    return unit * min(int(TOKENS.largest / tokens) - 1, CHARACTERS.largest // len(unit))
