"""How large a drill is in each tier: the quick one runs in `make test`, the long one by `make faults`."""

import pytest

QUICK, LONG = 1_000, 5_000
BOTH = (pytest.param(QUICK, marks=pytest.mark.quick, id="quick"), pytest.param(LONG, id="long"))
