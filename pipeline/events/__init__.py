"""events: event types, triggers, participants, place, factuality, statements, receipts.

`code_events(quoted, desk)` returns every record an article version gives; `find_acts(quoted)` the mentions they rest
on.
"""

from pipeline.events.acts import Act
from pipeline.events.coding import code_events
from pipeline.events.reading import find_acts

__all__ = ["Act", "code_events", "find_acts"]
