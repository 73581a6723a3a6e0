"""How good the records are: scorers, readers of what lies in ../shared, one table of figures a subject.

Never a test and no stage. Nothing here changes what the pipeline does; `tests/corpus` holds the figures, and
docs/quality.md says what they mean. `scoring/` needs no corpus: `dateline score` is all of it.
"""
