"""What a store answers, as lists: pages for a terminal, JSON lines, CSV."""

from verbale.views.lists.faced import discrepancies_page
from verbale.views.lists.pages import (
    checked_page,
    disputed_page,
    dossier_page,
    entries_page,
    flagged_page,
    found_page,
    happened_page,
    overview_page,
    review_page,
)
from verbale.views.lists.rows import as_csv, as_json
from verbale.views.lists.stories import stories_page

__all__ = [
    "as_csv",
    "as_json",
    "checked_page",
    "discrepancies_page",
    "disputed_page",
    "dossier_page",
    "entries_page",
    "flagged_page",
    "found_page",
    "happened_page",
    "overview_page",
    "review_page",
    "stories_page",
]
