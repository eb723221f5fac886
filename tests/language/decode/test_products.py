"""Products in blocks are products."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from verbale.language.decode.products import product


@given(st.integers(0, 700), st.integers(1, 3), st.integers(1, 600))
def test_a_product_in_blocks_is_the_whole_product(rows, inner, columns):
    numbers = np.random.default_rng(rows).normal(size=(rows, inner)).astype(np.float32)
    matrix = np.random.default_rng(columns).normal(size=(inner, columns)).astype(np.float32)
    assert np.allclose(product(numbers, matrix), numbers @ matrix, atol=1e-5)
