"""Who decides where nobody is named: the user of the system."""

import getpass

from verbale.errors import UsageError

__all__ = ["user_of_system"]


def user_of_system() -> str:
    """Give the user of the system, whom some systems cannot name; raises UsageError there."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as fault:
        raise UsageError("cannot tell who decides", "review", "say so with --as NAME") from fault
