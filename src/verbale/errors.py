"""The exceptions of the house: one tree, and every message says what, where, and what may be done next."""

__all__ = [
    "EmptyInput",
    "InputError",
    "KnowledgeError",
    "ModelError",
    "NotEnglish",
    "NotText",
    "NotUnicode",
    "ReadingError",
    "RecordError",
    "TooLarge",
    "Unreadable",
    "UsageError",
    "VerbaleError",
]


class VerbaleError(Exception):
    """Anything that Verbale refuses or fails at: `what` is wrong, `where` it is, and a `hint` at the next step.

    >>> str(VerbaleError("is empty", "a.txt", "check that the file was saved whole"))
    'a.txt: is empty; check that the file was saved whole'
    """

    def __init__(self, what: str, where: str = "", hint: str = "") -> None:
        """Keep the three parts, and hand all of them to Exception, so that pickling between processes keeps them too."""
        super().__init__(what, where, hint)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """Give "where: what; hint", without the parts that are empty."""
        said = f"{self.where}: {self.what}" if self.where else self.what
        return f"{said}; {self.hint}" if self.hint else said


class InputError(VerbaleError):
    """A report cannot be taken in."""


class EmptyInput(InputError):
    """A report without a word in it."""


class NotText(InputError):
    """Bytes that are a picture, an archive or another file, not text."""


class NotUnicode(InputError):
    """Text that is not UTF-8; the message names the first bad byte."""


class NotEnglish(InputError):
    """Text that reads as another language."""


class TooLarge(InputError):
    """A report over the size limit."""


class Unreadable(InputError):
    """A file that is missing, or that the operating system does not let us read."""


class ReadingError(VerbaleError):
    """A document that the reader itself fails on: a fault of ours, not of the report."""


class KnowledgeError(VerbaleError):
    """A file of the knowledge pack that is not as it was built."""


class ModelError(VerbaleError):
    """Weights that are missing or are not the ones they claim to be."""


class RecordError(VerbaleError, ValueError):
    """A record that breaks one of its invariants."""


class UsageError(VerbaleError):
    """A call or a command line that asks for what there is not."""
