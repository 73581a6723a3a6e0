"""The names ninjs gives its top-level fields, edition by edition, so that others can be counted.

Not what is read of them (`ninjs.py`). Compiled from the IPTC's published JSON Schemas, of which each later one of an
edition holds all names of those before it: 1.8, 2.4 and 3.3, as of 2026.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

KEYS: Final[Mapping[str, frozenset[str]]] = {
    "ninjs 1": frozenset(
        str.split(
            "uri type mimetype representationtype profile version firstcreated versioncreated contentcreated "
            "contentdigitised embargoed pubstatus urgency copyrightholder copyrightnotice usageterms ednote language "
            "person organisation place subject event object infosource title byline headline slugline located "
            "charcount wordcount renditions associations altids trustindicator $standard genre expires rightsinfo "
            "digitalsourcetype"
        )
    ),
    "ninjs 2": frozenset(
        str.split(
            "uri type representationtype profile version firstcreated versioncreated contentcreated contentdigitised "
            "embargoed embargoeduntil pubstatus urgency copyrightholder copyrightnotice usageterms ednote language "
            "descriptions bodies headlines people organisations places subjects events objects infosources title by "
            "slugline located renditions associations altids trustindicators standard genres expires rightsinfo "
            "digitalsourcetype"
        )
    ),
    "ninjs 3": frozenset(
        str.split(
            "uri type representationType profile version firstCreated versionCreated contentCreated contentDigitised "
            "embargoedUntil pubStatus urgency copyrightHolder copyrightNotice usageTerms edNote language descriptions "
            "bodies headlines people organisations places subjects events eventDetails plannedCoverage objects "
            "infoSources title by slugline located renditions associations altIds trustIndicators standard genres "
            "expires rightsInfo digitalSourceType"
        )
    ),
}
# Not in ninjs: what NewsML-G2 calls by this name, for feeds that say in JSON that a version corrects or kills.
_OURS: Final = frozenset({"signal"})
_KNOWN: Final = frozenset[str]().union(*KEYS.values(), _OURS)
# ninjs 1 puts the kind of a text behind an underscore.
_WITH_KIND: Final = re.compile(r"(?:body|headline|description)_[A-Za-z0-9_]+")

# Names of ninjs 1 and 2, and the name ninjs 3 gives the same thing.
OLDER_NAMES: Final[Mapping[str, str]] = {
    "versioncreated": "versionCreated",
    "firstcreated": "firstCreated",
    "contentcreated": "contentCreated",
    "embargoeduntil": "embargoedUntil",
    "embargoed": "embargoedUntil",
    "pubstatus": "pubStatus",
    "byline": "by",
    "ednote": "edNote",
    "infosources": "infoSources",
    "infosource": "infoSources",
    "subject": "subjects",
    "usageterms": "usageTerms",
    "copyrightholder": "copyrightHolder",
    "copyrightnotice": "copyrightNotice",
    "contenttype": "contentType",
    "body_text": "bodyText",
    "body_html": "bodyHtml",
    "body_xhtml": "bodyXhtml",
    "body_nitf": "bodyNitf",
}


def unknown_keys(names: Iterable[str]) -> int:
    """Count the names that no edition of ninjs has."""
    return sum(name not in _KNOWN and _WITH_KIND.fullmatch(name) is None for name in names)
