"""Quotes: who said what, in whose words, and which marks are no speech.

`find_quotes` reads an `Annotated` and adds quotes and marked stretches. It takes names and pronouns as entities left
them, and codes no event.
"""

from pipeline.quotes.assembly import find_quotes

__all__ = ["find_quotes"]
