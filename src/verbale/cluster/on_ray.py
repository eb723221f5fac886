"""Shards over a Ray cluster: one task a shard, on one processor; a task whose worker is killed is begun again."""

import logging
import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from verbale.cluster.local import ATTEMPTS, killed, noted
from verbale.cluster.plan import Shard
from verbale.cluster.task import Job, Made, attempt
from verbale.errors import UsageError, VerbaleError

__all__ = ["run_on_ray"]

HERE: Final = "local"
"""Ray's name for a cluster of this machine alone, started for this run."""

_WAITING: Final = 1_000
"""Tasks that Ray is given at once: more would only wait with it."""
_OBJECTS: Final = 100_000_000
"""Bytes of shared memory for a cluster of our own: its tasks hand over names and numbers, the readings are in files."""


def run_on_ray(shards: Iterable[Shard], job: Job, address: str | None = None, processes: int | None = None) -> Iterator[Made]:
    """Run shards as tasks of Ray and give what became of each as they end.

    ``address`` is that of a cluster; without one it is Ray's own variable RAY_ADDRESS, a connection that this process has, or a
    cluster of this machine alone, of ``processes`` workers, for this run. On a cluster ``processes`` is the most that run at
    once. The folders of inputs and results must be there on every machine, under the same names. Raises UsageError where Ray
    is not installed or not reached, and VerbaleError where no shard could be run.
    """
    ray = _ray()
    waiting = deque(shards)
    with _connected(ray, address, processes):
        task = ray.remote(num_cpus=1, max_retries=ATTEMPTS - 1)(_attempt_in)
        terms = ray.put((str(Path.cwd()), job))
        running: dict[Any, Shard] = {}
        while waiting or running:
            while waiting and len(running) < (processes or _WAITING):
                shard = waiting.popleft()
                running[task.remote(shard, terms)] = shard
            ended, _ = ray.wait(list(running))
            for one in ended:
                yield noted(_result(ray, one, running.pop(one)), job)


def _attempt_in(shard: Shard, terms: tuple[str, Job]) -> Made | VerbaleError:
    """Run a shard in a worker of Ray's, in the folder from which the run was started: names may be relative to it."""
    folder, job = terms
    try:
        os.chdir(folder)
    except OSError as fault:
        said = (fault.strerror or type(fault).__name__).lower()
        hint = "start the run in a folder that every machine of the cluster has"
        return UsageError(f"cannot be entered by a worker ({said})", folder, hint)
    return attempt(shard, job)


def _result(ray: Any, one: Any, shard: Shard) -> Made | VerbaleError:  # noqa: ANN401 - Ray is imported when it is used
    try:
        made: Made | VerbaleError = ray.get(one)
    except (ray.exceptions.WorkerCrashedError, ray.exceptions.OutOfMemoryError):
        return killed(shard)
    except ray.exceptions.RayError as fault:
        hint = "check that every machine of the cluster has the same versions of verbale and Ray"
        return VerbaleError(f"Ray could not run a shard ({str(fault).strip().splitlines()[-1]})", shard.label, hint)
    return made


@contextmanager
def _connected(ray: Any, address: str | None, processes: int | None) -> Iterator[None]:  # noqa: ANN401 - as above
    """A connection to Ray; one that was there before stays."""
    if ray.is_initialized():
        yield
        return
    where = address or os.environ.get("RAY_ADDRESS") or HERE
    own: dict[str, Any] = {"num_cpus": processes, "object_store_memory": _OBJECTS, "include_dashboard": False}
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # a cluster of our own tells nobody that it was there
    try:
        ray.init(address=where, log_to_driver=False, logging_level=logging.ERROR, **(own if where == HERE else {}))
    except (ConnectionError, RuntimeError, ValueError) as fault:
        said = str(fault).strip().splitlines() or [type(fault).__name__]
        raise UsageError(f"Ray is not reached ({said[0]})", where, "check the address; `ray status` on its machine") from fault
    try:
        yield
    finally:
        ray.shutdown()


def _ray() -> Any:  # noqa: ANN401 - as above
    try:
        return import_module("ray")
    except ModuleNotFoundError as missing:
        what = f"running shards on Ray needs the library {missing.name}, which is not installed"
        raise UsageError(what, "", "pip install 'verbale[cluster]', or take --engine local") from missing
