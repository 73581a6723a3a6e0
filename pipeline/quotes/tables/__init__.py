"""Word lists of speech and grammar, read once at import. Data only: what a list means is decided where it is used."""

from typing import Final

from pipeline.entities.tables import classes

CLASSES: Final = classes(__name__)
