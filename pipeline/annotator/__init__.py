"""No stage: the reader behind `entities`, called once an article, tokens in, layers out (`records.Tags`).

Empty for now: names are found by capitals and word lists in `pipeline.entities`, and `Tags` travels without layers.
"""
