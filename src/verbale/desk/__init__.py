"""The desk: a store in the browser, read on this machine alone; pages are made on the server and work without a script."""

from verbale.desk.app import desk
from verbale.desk.door import HERE, new_token

__all__ = ["HERE", "desk", "new_token"]
