"""Documents: from a path or bytes to a `Document`, and from a `Document` to its sentences."""

from claimcheck.documents.encodings import decode
from claimcheck.documents.places import Lines, place
from claimcheck.documents.preparing import prepare
from claimcheck.documents.readers import READERS, SYNONYMS, readable
from claimcheck.documents.reading import read
from claimcheck.documents.walking import Found, find_articles

__all__ = ["READERS", "SYNONYMS", "Found", "Lines", "decode", "find_articles", "place", "prepare", "read", "readable"]
