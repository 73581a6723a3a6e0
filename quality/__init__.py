"""How good the records are, measured on what lies in ../shared: scorers, readers of the corpora, one table a room.

Never a test and no part of the service. Nothing here changes what the pipeline does; `tests/corpus` holds the figures.
"""
