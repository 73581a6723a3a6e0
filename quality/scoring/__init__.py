"""The scorers: an article's gold layer beside what was predicted of it, counted.

No corpus is named and nothing is printed here. Each file states its protocol in its first lines; every precision,
recall and F1 is micro: counts are added up over all articles first. Lengths and overlaps are counted in characters
that are not white space.
"""
