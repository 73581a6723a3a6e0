"""Who died on what: the note that tells the next owner of a partition where the last one fell.

Some inputs kill the process that works on them (a bug in a C library, memory), and nothing in that process can
dead-letter them. The batch somebody died in begins at the committed offset, and its inputs were there when the next
owner came: so an owner marks its batches, in the metadata of the committed offset, while it is among the inputs it
found waiting, a batch's number of them at most. A mark is committed before work and taken away by the commit after.
Past that, and wherever nothing waited, work is unmarked and costs nothing. What the next owner finds decides:

    no mark                   work on; mark batches among what was found waiting
    died in its batch         one died in the batch that begins here and ends at n: one input at a time up to n, marked
    died alone, once, twice   one died on exactly this input: alone again
    died alone three times    bury it, unread

So an input that kills is buried after its third start alone, by the sixth process at the latest. While a mark stands
no other lane of the process works (the bench, `agents/lane.py`): it names the culprit, not a bystander. An owner that
ends in order, or dies knowingly (the broker went away, the breaker tripped), takes its mark back.

Why three: a kill from outside leaves the same mark as a death within, and in a stretch under suspicion nearly every
moment is marked. Two kills in a row soon after a start are an ordinary night, and buried an innocent input in one drill
of eight when dying alone once was enough. Three times within the tenth of a second that one input takes is no chance
any more; and what is buried can be replayed.

Pure: no Kafka here. A lane asks, and commits what it is told.
"""

import re
from dataclasses import dataclass
from typing import Final, Self

IN_ITS_BATCH: Final = 1
ALONE: Final = 3  # starts alone before it is given up
NOTE: Final = re.compile(r"dateline starts=([1-4]) until=([0-9]{1,19})")


@dataclass(frozen=True, slots=True)
class Mark:
    """`starts` owners began at the committed offset and got no further, the first in a batch that ends at `until`."""

    starts: int
    until: int

    def __str__(self) -> str:
        return f"dateline starts={self.starts} until={self.until}"

    @classmethod
    def read(cls, note: str) -> Self | None:
        """Read a note; None for an empty one or one that somebody else wrote."""
        found = NOTE.fullmatch(note)
        return cls(int(found[1]), int(found[2])) if found else None


class Starts:
    """The marks of one owner of one partition.

    `note` is the metadata found at opening, `end` the offset after the last input that waited then, `inputs` the most
    that one batch may hold.
    """

    def __init__(self, note: str = "", *, end: int = 0, inputs: int = 0) -> None:
        found = Mark.read(note)
        self._suspect_until = found.until if found else 0
        self._died_here = found.starts if found else 0  # on the first input above the committed offset
        self._found_until, self._left = end, inputs
        self._standing: Mark | None = None

    def is_careful(self, offset: int) -> bool:
        """Tell whether this input lies in a stretch somebody died in, to be worked on alone."""
        return offset < self._suspect_until

    def is_marked(self, offset: int) -> bool:
        """Tell whether a batch that begins here is to be marked."""
        return self.is_careful(offset) or (offset < self._found_until and self._left > 0)

    def is_poison(self, offset: int) -> bool:
        """Tell whether this input, the first above the committed offset, is to be buried."""
        return self._died_here > ALONE and self.is_careful(offset)

    def before(self, offset: int, end: int) -> str | None:
        """Return the note to commit before work on `[offset, end)` begins, None where none is needed."""
        if self.is_poison(offset) or not self.is_marked(offset):
            return None
        is_alone = self.is_careful(offset)
        self._standing = Mark(self._died_here + 1, self._suspect_until) if is_alone else Mark(IN_ITS_BATCH, end)
        return str(self._standing)

    def after(self, following: int) -> str:
        """Return the note of the commit that ends a batch; the next input to be read is `following`."""
        return str(Mark(IN_ITS_BATCH, self._suspect_until)) if self.is_careful(following) else ""

    def got_past(self, inputs: int) -> None:
        """Take note that a batch of `inputs` is committed."""
        self._died_here, self._standing = IN_ITS_BATCH, None
        self._left -= inputs

    def withdrawn(self) -> str | None:
        """Return the note an owner leaves when it ends alive, None where no mark of its own stands."""
        if self._standing is None:
            return None
        before = self._standing.starts - 1
        return str(Mark(before, self._suspect_until)) if before else ""
