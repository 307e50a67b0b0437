"""Listing: a front, section, tag or search page becomes entries as clean as a feed's."""

from watcher.parse.listing.document import parse_page as parse_page
from watcher.parse.listing.selector import selector_mistake as selector_mistake
