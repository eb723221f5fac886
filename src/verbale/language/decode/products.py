"""Small products of matrices that stay on the calling thread."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_ONE_THREAD: Final = 1 << 18  # multiplications up to which OpenBLAS takes no second thread (``interface/gemm.c``)


def product(rows: NDArray[np.float32], matrix: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return ``rows @ matrix``, (N, K) by (K, M) -> (N, M), in blocks of rows too small for BLAS to share out.

    Windows run side by side already. Threads that BLAS wakes for a product wait for the next one at full speed, which took
    half of all processor time.

    >>> product(np.ones((2, 3), np.float32), np.ones((3, 1), np.float32)).tolist()
    [[3.0], [3.0]]
    """
    block = max(1, _ONE_THREAD // max(1, matrix.size))
    if len(rows) <= block:
        return rows @ matrix
    out = np.empty((len(rows), matrix.shape[1]), np.float32)
    for start in range(0, len(rows), block):
        np.matmul(rows[start : start + block], matrix, out=out[start : start + block])
    return out
