"""More than one process or machine can read: inputs cut into shards, one task each, whose files are put together in a store."""

from verbale.cluster.local import run_local
from verbale.cluster.on_ray import run_on_ray
from verbale.cluster.plan import Plan, Shard, plan
from verbale.cluster.task import Done, Job, Lost, Made, ShardReader, run_shard

__all__ = ["Done", "Job", "Lost", "Made", "Plan", "Shard", "ShardReader", "plan", "run_local", "run_on_ray", "run_shard"]
