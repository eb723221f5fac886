"""Words of a text: Universal Dependencies' English tokenisation by rule, with exact offsets.

The guidelines of UD English EWT and GUM: clitics are words of their own (``do`` ``n't``, ``Kyiv`` ``'s``), hyphenated
compounds are split at the hyphen (``anti`` ``-`` ``war`` only where the first part is not a bound prefix), abbreviations
keep their stop, numbers, times, web and mail addresses stay whole. Nothing of the text is normalised.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

APOSTROPHE: Final = "'’ʼ`"
_CLITIC: Final = r"(?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)(?![^\W\d_])"


@dataclass(frozen=True, slots=True)
class Words:
    """Word bounds of one text: ``start`` and ``end`` are int32 arrays of shape (W,), code points, half-open, in order."""

    start: NDArray[np.int32]
    end: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.start)


def lexicon(name: str) -> list[str]:
    """The lines of a list of words; those with # are remarks."""
    text = resources.files(__package__).joinpath("lexicon", f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    abbreviations = "|".join(re.escape(word) for word in sorted(lexicon("abbreviations"), key=len, reverse=True))
    prefixes = "|".join(sorted(lexicon("prefixes"), key=len, reverse=True))
    mark = f"[{APOSTROPHE}]"
    letter = r"[^\W\d_]"
    joined = r"[\u0300-\u036f\u200c\u200d\u00ad]"  # combining marks and joiners never part a word
    return re.compile(
        rf"""
        (?![cgwCGW][aoAO][nNtT])(?>[A-Za-z]+)(?=[\s,;)?”"])          # plain words, most of all: the rest is for the others
        | (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]        # web address
        | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+                              # mail address
        | [@\#][\w]*{letter}\w*                                     # handle, hashtag
        | (?:(?:{letter}\.){{2,}})(?!\w)                            # U.S. a.m.
        | (?:{letter}\.){{1,}}{letter}(?!\w)(?=\.)\.?               # J.R.R.
        | (?i:(?<![\w])(?:{abbreviations})\.)                       # Mr. Sept.
        | (?<![\w.]){letter}\.(?=\s+{letter})(?<=[A-Z]\.)           # initial: J. Smith
        | [$€£¥]                                                    # currency sign, also before a number
        | (?:(?<=[-−\s(\[$€£])|(?<!\w)|(?<=[^\w.,]))
          (?>\d+(?:[.,:/]\d+)*)(?:-\d{{3,}}(?:-\d+)*)?(?:st|nd|rd|th|s|{mark}s)?(?![^\W\d_])
        | \d+(?:[.,:/]\d+)*
        | (?<!\w)[:;=8]-?[)(DPp](?!\w)                              # emoticons
        | (?<!\w)[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,8}}\.
          (?:com|org|net|gov|edu|int|io|info|doc|docx|pdf|html?|xls|txt)(?!\w)  # bare hosts and file names
        | (?:{letter}|{joined}){{1,}}?(?=n{mark}t(?!\w))            # do|n't
        | [nN]{mark}[tT](?!\w)
        | (?i:can(?=not(?!\w))|gon(?=na(?!\w))|wan(?=na(?!\w))|got(?=ta(?!\w)))
        | (?<=\w){mark}{_CLITIC}                                    # Kyiv|'s
        | (?i:(?<!\w)(?<!\w-)(?:{prefixes})-(?={letter}))(?:\w|{joined})+   # pro-government, not Lashkar-e-Taiba
        | (?<!\w)(?:[OoDdLl]|Qa|Shi|Ba|Sana|Ja){mark}{letter}(?:{letter}|{joined})+   # O'Brien, d'état, Shi'ite
        | (?<!\w){letter}(?:{letter}|{joined})+{mark}(?!{_CLITIC}|[tT](?!\w)){letter}+(?:{mark}(?!{_CLITIC}){letter}+)*
                                                                    # Nyong'o, Sha'lan
        | (?:\w|{joined})+(?:&(?:\w)+)+                             # AT&T
        | (?:\w|{joined})+?(?=n{mark}t(?!\w))
        | (?:\w|{joined})+
        | \.{{2,}} | -{{2,}} | ={{2,}} | \*{{2,}} | _+ | !+\??!* | \?+!?\?*   # runs of one mark
        | `` | '' | << | >>
        | [^\s]
        """,
        re.VERBOSE,
    )


def find_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the words of ``text[start:end]`` with offsets into ``text``; white space is in no word.

    >>> text = "Kyiv's army didn't wait."
    >>> w = find_words(text)
    >>> [text[a:b] for a, b in zip(w.start, w.end)]
    ['Kyiv', "'s", 'army', 'did', "n't", 'wait', '.']
    """
    stop = len(text) if end is None else end
    bounds = [match.span() for match in _pattern().finditer(text, start, stop)]
    flat = np.array(bounds, dtype=np.int32).reshape(-1, 2)
    return Words(flat[:, 0].copy(), flat[:, 1].copy())
