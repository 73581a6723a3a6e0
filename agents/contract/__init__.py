"""What others may rely on, generated from the code: JSON Schemas of the records and the tables in docs/.

`python -m agents.contract` (or `make contract`) writes everything anew; a test fails when any of it is stale.
"""
