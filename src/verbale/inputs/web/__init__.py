"""Reports that were named by their address on the web; nothing here asks a network unless a fetch was asked for."""

from verbale.inputs.web.fetch import Fetched, Web
from verbale.inputs.web.target import NotFetched
from verbale.inputs.web.terms import Access, WebLimits

__all__ = ["Access", "Fetched", "NotFetched", "Web", "WebLimits"]
